  // A line's own link, its citation, and what the reader decides of it: sent to the server, or collected for a file.
  var STORE = "dateline " + location.pathname, of = null, ours = [], memory = window.localStorage;
  try { ours = JSON.parse(memory.getItem(STORE) || "[]"); } catch (error) { memory = null; }

  function open_line(id) {
    var box = get(id), head = box.closest(".line"), label = box.querySelector(".label");
    of = id;
    get("line-head").textContent = head ? head.querySelector("h4").textContent : label ? label.firstChild.textContent : id;
    get("line-said").textContent = "";
    links_in(box).then(function (ids) {
      return Promise.all(ids.map(article_of).map(place)).then(function (articles) {
        get("line-split").replaceChildren.apply(get("line-split"), ids.map(function (one, number) {
          var link = box.querySelector('a[href="#' + one + '"]');
          return new Option(articles[number].querySelector("h3").textContent + ": " + link.textContent.slice(0, 90), one);
        }));
      });
    });
    load().then(function (data) {
      var rows = data.rows.filter(function (row) { return row[0].slice(0, 2) === id.slice(0, 2) && row[0] !== id; });
      get("line-others").replaceChildren.apply(get("line-others"), rows.slice(0, 400).map(function (row) { return new Option(row[2], row[0]); }));
    });
    if (memory) get("line-by").value = memory.getItem("dateline by") || "";
    shape();
    get("line").showModal();
  }
  function shape() {
    var kind = get("line-kind").value;
    get("line-for-name").hidden = kind !== "rename";
    get("line-for-join").hidden = kind !== "join";
    get("line-for-split").hidden = kind !== "split";
    get("line-name").required = kind === "rename";
    get("line-join").required = kind === "join";
  }
  function place_of(id) {
    var ends = id.split("-").slice(-2);
    return get(article_of(id)).dataset.doc + ":" + ends[0] + "-" + ends[1];
  }
  function decision() {
    var kind = get("line-kind").value;
    return {
      kind: kind, of: of, by: get("line-by").value.trim(), reason: get("line-reason").value.trim(),
      name: kind === "rename" ? get("line-name").value.trim() : "",
      other: kind === "join" ? get("line-join").value.trim() : kind === "split" ? place_of(get("line-split").value) : ""
    };
  }
  function as_file(found) { return JSON.stringify({ decisions: found }, null, 2) + "\n"; }
  function keep_all() {
    if (memory && ours.length) memory.setItem(STORE, JSON.stringify(ours));
    else if (memory) memory.removeItem(STORE);
    get("decisions").hidden = !ours.length;
    get("decided-count").textContent = ours.length;
    all(".mine").forEach(function (mark) { mark.remove(); });
    ours.forEach(function (one) {
      var link = document.querySelector('a.id[href="#' + one.of + '"]');
      if (link) link.after(made("span", " yours: " + one.kind, "mine"));
    });
    get("decided-list").replaceChildren.apply(get("decided-list"), ours.map(function (one, number) {
      var item = made("li", "", "tools"), link = made("a", one.of), drop = made("button", "Drop");
      link.href = "#" + one.of;
      drop.type = "button";
      drop.addEventListener("click", function () { ours.splice(number, 1); keep_all(); });
      item.append(made("b", one.kind), link, made("span", [one.name, one.other, one.by, one.reason].filter(Boolean).join(" · ")), drop);
      return item;
    }));
  }
  get("line-decide").addEventListener("submit", function (event) {
    event.preventDefault();
    var one = decision(), post = document.body.dataset.post;
    if (memory) memory.setItem("dateline by", one.by);
    if (post) {
      fetch(post, { method: "POST", body: new URLSearchParams({ token: document.body.dataset.token, decisions: as_file([one]) }) }).then(function (answer) {
        return answer.text().then(function (said) {
          get("line-said").textContent = new DOMParser().parseFromString(said, "text/html").querySelector("p").textContent;
        });
      }, function () { get("line-said").textContent = "The server does not answer; nothing was kept."; });
      return;
    }
    ours.push(one);
    get("line-reason").value = "";
    keep_all();
    get("line").close();
  });
  get("line-kind").addEventListener("change", shape);
  get("line-copy").addEventListener("click", function () {
    get("line-said").textContent = here(of);
    window.getSelection().selectAllChildren(get("line-said"));
    copy(here(of), get("line-said"));
  });
  get("line-cite").addEventListener("click", function () {
    var why = get(of).querySelector(".why"), said = "";
    if (why) said = Array.from(why.childNodes).filter(function (part) { return !part.matches || !part.matches(".id, .mine"); })
      .map(function (part) { return part.textContent; }).join("").replace(/\s+/g, " ").trim();
    links_in(get(of)).then(function (ids) { open_citation(ids, get("line-head").textContent + (said ? " – " + said : "") + "\n" + here(of)); });
  });
  get("decisions").addEventListener("click", function () { get("decided").showModal(); });
  get("decided-list").addEventListener("click", function (event) { if (event.target.matches("a")) get("decided").close(); });
  get("decided-export").addEventListener("click", function () {
    var link = made("a");
    link.href = URL.createObjectURL(new Blob([as_file(ours)], { type: "application/json" }));
    link.download = "decisions.json";
    link.click();
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.id");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", link.hash);
    open_line(link.hash.slice(1));
  });
  keep_all();
