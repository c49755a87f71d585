// The page shows what matters most without this. With it, what was put by is drawn when it is opened, every piece of a
// cited passage lights up, and everything can be searched.
(function () {
  "use strict";
  var MOST = 60;
  var known = null;
  function get(id) { return document.getElementById(id); }
  function has(text, words) { return text.indexOf(words) >= 0; }

  function load() {
    if (known) return known;
    var island = get("data");
    if (island.type === "application/json") {
      known = Promise.resolve(JSON.parse(island.textContent));
    } else {
      var packed = Uint8Array.from(atob(island.textContent), function (char) { return char.charCodeAt(0); });
      var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
      known = new Response(stream).json();
    }
    return known;
  }

  // What was put by is drawn into its place; where its place was put by, too, that is drawn before.
  function draw(number, later) {
    var box = document.querySelector('[data-later="' + number + '"]');
    if (!box) {
      var mark = 'data-later="' + number + '"';
      var outer = later.findIndex(function (part) { return has(part, mark); });
      if (outer < 0) return;
      draw(outer, later);
      box = document.querySelector("[" + mark + "]");
    }
    box.removeAttribute("data-later");
    box.insertAdjacentHTML("beforeend", later[number]);
  }
  function opened(box) {
    if (box.dataset.later === undefined) return Promise.resolve();
    return load().then(function (data) { if (box.dataset.later !== undefined) draw(+box.dataset.later, data.later); });
  }
  document.addEventListener("toggle", function (event) {
    if (event.target.open && event.target.dataset && event.target.dataset.later !== undefined) opened(event.target);
  }, true);

  function place(id) {
    var target = get(id);
    if (target || !id) return Promise.resolve(target);
    return load().then(function (data) {
      id = data.once[id] || id;
      if (get(id)) return get(id);
      var mark = 'id="' + id + '"';
      var number = data.later.findIndex(function (part) { return has(part, mark); });
      if (number >= 0) draw(number, data.later);
      return get(id);
    });
  }
  function light(target) {
    document.querySelectorAll(".lit").forEach(function (piece) { piece.classList.remove("lit"); });
    if (!target) return;
    for (var box = target; box; box = box.parentElement) {
      if (box.tagName === "DETAILS" && !box.open) box.open = true;
    }
    if (target.classList.contains("article")) target.querySelector("details.read").open = true;
    target.classList.add("lit");
    target.scrollIntoView({ block: "center" });
  }
  function show() { return place(decodeURIComponent(location.hash.slice(1))).then(light); }
  window.addEventListener("hashchange", show);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold:not(.read):not(.reasons):not([data-later])").forEach(function (fold) { fold.open = true; });
  });
  if (location.hash) show();
  if (window.requestIdleCallback) window.requestIdleCallback(load);

  // Search: every row whose words hold all that is asked for, and that meets what is chosen.
  var dialog = get("search"), asked = get("asked"), hits = get("hits"), found = get("found");
  var by = { source: get("by-source"), person: get("by-person"), verdict: get("by-verdict"), status: get("by-status") };
  var years = [get("by-first"), get("by-last")];
  function option(value, words) {
    var one = document.createElement("option");
    one.value = value;
    one.textContent = words;
    return one;
  }
  function fill(data) {
    data.sources.forEach(function (name, number) { by.source.append(option(number, name)); });
    data.people.forEach(function (name, number) { by.person.append(option(number, name)); });
    [["verdict", 5], ["status", 6]].forEach(function (pair) {
      var values = new Set(data.rows.map(function (row) { return row[pair[1]]; }));
      values.delete("");
      Array.from(values).sort().forEach(function (value) { by[pair[0]].append(option(value, value)); });
    });
    data.plain = data.rows.map(function (row) { return (row[1] + " " + row[2]).toLowerCase(); });
    // The arrows back to the account stand among the words.
    data.texts = data.rows.filter(function (row) { return row[1] === "article"; }).map(function (row) {
      var box = get(row[0]).querySelector("details.read");
      var text = box.dataset.later === undefined ? box.textContent : plain(data.later[+box.dataset.later]);
      return [row, text.replace(/\u21a9/g, "")];
    });
    data.low = data.texts.map(function (pair) { return pair[1].toLowerCase(); });
  }
  function plain(html) {
    return html.replace(/<[^>]*>|&#8617;/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&#(39|x27);/g, "'")
      .replace(/&(quot|#34);/g, '"').replace(/&amp;/g, "&");
  }
  function meets(row) {
    if (by.source.value && row[3].indexOf(+by.source.value) < 0) return false;
    if (by.person.value && row[4].indexOf(+by.person.value) < 0) return false;
    if (by.verdict.value && row[5] !== by.verdict.value) return false;
    if (by.status.value && row[6] !== by.status.value) return false;
    if (years[0].value && !(row[8] >= +years[0].value)) return false;
    return !(years[1].value && !(row[7] && row[7] <= +years[1].value));
  }
  function hit(row, words) {
    var item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
    kind.className = "muted";
    kind.textContent = row[1] + (row[5] ? ", " + row[5] : "") + " ";
    link.href = "#" + row[0];
    link.textContent = words;
    item.append(kind, link);
    return item;
  }
  function within(data, words) {
    var more = [];
    data.texts.forEach(function (pair, number) {
      var at = words.length ? data.low[number].indexOf(words.join(" ")) : -1;
      if (at >= 0 && meets(pair[0])) {
        var from = Math.max(0, at - 60), around = pair[1].slice(from, at + 100).replace(/\s+/g, " ");
        more.push([pair[0], pair[0][2] + " – … " + around + " …"]);
      }
    });
    return more;
  }
  function search() {
    load().then(function (data) {
      var words = asked.value.toLowerCase().split(/\s+/).filter(Boolean);
      var rows = data.rows.filter(function (row, number) {
        return words.every(function (word) { return has(data.plain[number], word); }) && meets(row);
      }).map(function (row) { return [row, row[2]]; });
      var all = rows.concat(within(data, words));
      hits.replaceChildren.apply(hits, all.slice(0, MOST).map(function (pair) { return hit(pair[0], pair[1]); }));
      found.textContent = all.length + " found" + (all.length > MOST ? ", the first " + MOST + " shown" : "");
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
      var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key === "/" && !typing && !dialog.open) { event.preventDefault(); seek(); }
      if (!dialog.open || (event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.target.tagName === "SELECT" || event.target.type === "number") return;
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
      if (location.hash === link.hash) show();
    });
  }
})();
