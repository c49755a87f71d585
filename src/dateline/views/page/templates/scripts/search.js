  // Search: every row whose words hold all that is asked for, and that meets what is chosen.
  var MOST = 60, texts = null, searches = 0;
  var dialog = get("search"), asked = get("asked"), hits = get("hits"), found = get("found");
  var by = { source: get("by-source"), person: get("by-person"), verdict: get("by-verdict"), status: get("by-status") };
  var days = ["by-first", "by-last", "by-since"].map(get);
  function fill(data) {
    data.sources.forEach(function (name, number) { by.source.append(new Option(name, number)); });
    data.people.forEach(function (name, number) { by.person.append(new Option(name, number)); });
    [["verdict", 5], ["status", 6]].forEach(function (pair) {
      var values = new Set(data.rows.map(function (row) { return row[pair[1]]; }));
      values.delete("");
      Array.from(values).sort().forEach(function (value) { by[pair[0]].append(new Option(value, value)); });
    });
    data.plain = data.rows.map(function (row) { return (row[1] + " " + row[2]).toLowerCase(); });
  }
  // The words of the articles, which may lie beside the page: read when words are first asked for.
  function texts_of(data) {
    texts = texts || Promise.all(data.rows.filter(function (row) { return row[1] === "article"; }).map(function (row) {
      return text_of(row[0]).then(function (html) { var words = plain(html); return [row, words, words.toLowerCase()]; });
    }));
    return texts;
  }
  function plain(html) {
    return html.replace(/<[^>]*>|&#8617;|\u21a9/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&#(39|x27);/g, "'")
      .replace(/&(quot|#34);/g, '"').replace(/&amp;/g, "&");
  }
  function meets(row) {
    if (by.source.value && row[3].indexOf(+by.source.value) < 0) return false;
    if (by.person.value && row[4].indexOf(+by.person.value) < 0) return false;
    if (by.verdict.value && row[5] !== by.verdict.value) return false;
    if (by.status.value && row[6] !== by.status.value) return false;
    var asked_days = days.map(function (box) { return box.value ? Date.parse(box.value) / DAY : null; });
    if (asked_days[0] !== null && !(row[8] !== null && row[8] >= asked_days[0])) return false;
    if (asked_days[1] !== null && !(row[7] !== null && row[7] <= asked_days[1])) return false;
    return asked_days[2] === null || (row[9] !== null && row[9] >= asked_days[2]);
  }
  function hit(row, words, at) {
    var item = made("li"), link = made("a", words);
    link.href = "#" + row[0];
    if (at) link.dataset.words = at;
    item.append(made("span", row[1] + (row[5] ? ", " + row[5] : "") + " ", "muted"), link);
    return item;
  }
  function within(texts, words) {
    var more = [];
    texts.forEach(function (text) {
      var at = text[2].indexOf(words.join(" "));
      if (at >= 0 && meets(text[0])) {
        var from = Math.max(0, at - 60), around = text[1].slice(from, at + 100).replace(/\s+/g, " ");
        more.push([text[0], text[0][2] + " – … " + around + " …", words.join(" ")]);
      }
    });
    return more;
  }
  function show_hits(all) {
    hits.replaceChildren.apply(hits, all.slice(0, MOST).map(function (pair) { return hit(pair[0], pair[1], pair[2]); }));
    found.textContent = all.length + " found" + (all.length > MOST ? ", the first " + MOST + " shown" : "");
  }
  function search() {
    var number = searches += 1;
    load().then(function (data) {
      var words = asked.value.toLowerCase().split(/\s+/).filter(Boolean);
      var rows = data.rows.filter(function (row, at) {
        return words.every(function (word) { return has(data.plain[at], word); }) && meets(row);
      }).map(function (row) { return [row, row[2]]; });
      show_hits(rows);
      if (words.length) texts_of(data).then(function (texts) {
        if (searches === number) show_hits(rows.concat(within(texts, words)));
      });
    });
  }
  function seek() {
    load().then(function (data) {
      if (!data.plain) fill(data);
      dialog.showModal();
      asked.focus();
      search();
    });
  }
  if (dialog.showModal) {
    get("seek").hidden = false;
    get("seek").addEventListener("click", seek);
    document.addEventListener("keydown", function (event) {
      if (event.key === "/" && !is_typing(event) && !dialog.open) { event.preventDefault(); seek(); }
      if (!dialog.open || (event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.target.tagName === "SELECT" || event.target.type === "date") return;
      var links = Array.from(hits.querySelectorAll("a")), at = links.indexOf(document.activeElement);
      var next = at + (event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      (links[next] || asked).focus();
    });
    dialog.addEventListener("input", search);
    asked.addEventListener("keydown", function (event) {
      var first = hits.querySelector("a");
      if (event.key === "Enter") { event.preventDefault(); if (first) first.click(); }
    });
    hits.addEventListener("click", function (event) {
      var link = event.target.closest("a");
      if (!link) return;
      dialog.close();
      if (link.dataset.words) { event.preventDefault(); beside_words(link.hash.slice(1), link.dataset.words); return; }
      if (location.hash === link.hash) show();
    });
  }
