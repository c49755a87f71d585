  // The side panel: the words of a claim in their article, and those of the claim's other witnesses one key away.
  var panel = get("beside"), panel_text = get("beside-text"), witnesses = [], at = -1, came_from = null;
  var HOLDERS = ".slot, .happening, .person, figure.quote, .matrix tr, .lead-lines > div";
  function article_of(id) { return id.replace(/-\d+-\d+$/, ""); }
  function passage_of(link) { return decodeURIComponent(link.hash.slice(1)); }

  function links_in(holder) {
    return Promise.all(all("details[data-later]:not(.read)", holder).map(opened)).then(function () {
      var ids = all('a[href^="#d-"]', holder).map(passage_of).filter(is_passage);
      return ids.filter(function (id, number) { return ids.indexOf(id) === number; });
    });
  }
  // Of a passage that nobody clicked on, the place of the account that it is cited in.
  function home_of(id) {
    return text_of(article_of(id)).then(function (html) {
      var back = new DOMParser().parseFromString(html, "text/html").querySelector('[id="' + id + '"] .back');
      return back ? place(back.getAttribute("href").slice(1)) : null;
    });
  }
  function beside(id, link) {
    return place(article_of(id)).then(function (article) { return article && show_beside(id, link); });
  }
  function show_beside(id, link) {
    var asked = link ? Promise.resolve(link.closest(HOLDERS)) : home_of(id), kept, stood;
    return asked.then(function (home) {
      if (!link) light(home);
      kept = link || home;
      stood = kept && kept.getBoundingClientRect().top;
      var holder = home && (home.matches(HOLDERS) ? home : home.closest(HOLDERS));
      return holder ? links_in(holder) : [id];
    }).then(function (found) {
      witnesses = found.indexOf(id) < 0 ? [id].concat(found) : found;
      came_from = link || came_from;
      return turn(witnesses.indexOf(id));
    }).then(function () {
      // The account has less room beside the panel: what was asked about stays where it stood.
      if (kept) window.scrollBy({ top: kept.getBoundingClientRect().top - stood, behavior: "instant" });
    });
  }
  function turn(number) {
    at = number;
    var id = witnesses[at];
    return text_of(article_of(id)).then(function (html) {
      var article = get(article_of(id));
      get("beside-outlet").textContent = article.querySelector("h3").textContent;
      get("beside-day").textContent = article.querySelector(".day").textContent;
      get("beside-at").textContent = (at + 1) + " of " + witnesses.length;
      get("beside-before").disabled = at === 0;
      get("beside-after").disabled = at === witnesses.length - 1;
      get("beside-cite").disabled = !is_passage(id);
      get("beside-whole").href = "#" + article_of(id);
      put_text(panel_text, html);
      panel.hidden = false;
      document.body.classList.add("has-beside");
      var words = passage_in(panel_text, id);
      words.forEach(function (piece) { piece.classList.add("lit"); });
      if (words.length) center(panel_text, words[0]);
      all("a.witness").forEach(function (link) { link.classList.remove("witness"); });
      all('a[href="#' + id + '"]').forEach(function (link) { link.classList.add("witness"); });
      panel_text.focus({ preventScroll: true });
    });
  }
  // An article in which words were found that are cited nowhere: its words are lit all the same.
  function beside_words(id, words) {
    witnesses = [id];
    return turn(0).then(function () {
      var walker = document.createTreeWalker(panel_text, NodeFilter.SHOW_TEXT), nodes = [], whole = "";
      while (walker.nextNode()) { nodes.push([whole.length, walker.currentNode]); whole += walker.currentNode.data; }
      var from = whole.toLowerCase().indexOf(words), lit;
      if (from < 0) return;
      nodes.reverse().forEach(function (pair) {
        var start = Math.max(from - pair[0], 0), end = Math.min(from + words.length - pair[0], pair[1].length), range;
        if (start >= end) return;
        range = document.createRange();
        range.setStart(pair[1], start);
        range.setEnd(pair[1], end);
        lit = made("span", "", "cited lit");
        range.surroundContents(lit);
      });
      center(panel_text, lit);
    });
  }
  // A copy of an article has no ids: these stay with the article itself.
  function put_text(box, html) {
    box.innerHTML = html;
    all("[id]", box).forEach(function (piece) { piece.dataset.id = piece.id; piece.removeAttribute("id"); });
    all(".back", box).forEach(function (arrow) { arrow.remove(); });
  }
  function passage_in(box, id) { return all('[data-id="' + id + '"], [data-of="' + id + '"]', box); }
  function center(box, piece) {
    box.scrollTop += piece.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }
  function step(by) {
    if (!witnesses[at + by]) return;
    history.replaceState(null, "", "#" + witnesses[at + by]);
    turn(at + by);
  }
  function close_beside() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove("has-beside");
    all("a.witness").forEach(function (link) { link.classList.remove("witness"); });
    if (came_from) came_from.focus({ preventScroll: true });
    came_from = null;
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest('a[href^="#d-"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !is_passage(passage_of(link))) return;
    event.preventDefault();
    history.pushState(null, "", link.hash);
    beside(passage_of(link), link);
  });
  get("beside-before").addEventListener("click", function () { step(-1); });
  get("beside-after").addEventListener("click", function () { step(1); });
  get("beside-close").addEventListener("click", close_beside);
  panel.addEventListener("keydown", function (event) {
    if (is_typing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "p") { event.preventDefault(); step(event.key === "n" ? 1 : -1); }
    if (event.key === "Escape") close_beside();
  });
