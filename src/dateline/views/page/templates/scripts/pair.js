  // Two articles side by side: what they have in common, word for word, is shaded in both.
  var RUN = 6;
  var pair = get("pair"), sides = [get("pair-one"), get("pair-other")], chosen = [get("pair-first"), get("pair-second")];
  function words_in(box) {
    var walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT), found = [], word = /[\p{L}\p{N}]+/gu, part;
    while (walker.nextNode()) {
      while ((part = word.exec(walker.currentNode.data))) {
        found.push({ node: walker.currentNode, from: part.index, to: word.lastIndex, word: part[0].toLowerCase() });
      }
    }
    return found;
  }
  function runs_of(words) {
    return words.map(function (_, number) {
      return words.slice(number, number + RUN).map(function (one) { return one.word; }).join(" ");
    }).slice(0, Math.max(0, words.length - RUN + 1));
  }
  // Every word that lies in a run which the other has, too; words of one text node that follow each other go together.
  function shade(words, runs, others) {
    var known_runs = new Set(others), common = new Set();
    runs.forEach(function (run, number) {
      if (known_runs.has(run)) for (var next = number; next < number + RUN; next += 1) common.add(next);
    });
    var stretches = [];
    words.forEach(function (one, number) {
      if (!common.has(number)) return;
      var last = stretches[stretches.length - 1];
      if (last && last.node === one.node && common.has(number - 1)) last.to = one.to;
      else stretches.push({ node: one.node, from: one.from, to: one.to });
    });
    stretches.reverse().forEach(function (stretch) {
      var range = document.createRange();
      range.setStart(stretch.node, stretch.from);
      range.setEnd(stretch.node, stretch.to);
      range.surroundContents(made("span", "", "shared-words"));
    });
    return common.size;
  }
  function set_side_by_side() {
    Promise.all(chosen.map(function (choice) { return text_of(choice.value); })).then(function (texts) {
      texts.forEach(function (html, number) { put_text(sides[number], html); });
      var words = sides.map(words_in), runs = words.map(runs_of);
      var shared = [shade(words[0], runs[0], runs[1]), shade(words[1], runs[1], runs[0])];
      get("pair-said").textContent = shared[0]
        ? "Shaded: passages of " + RUN + " or more words in common, " + share(shared[0], words[0]) + " of the first, " +
          share(shared[1], words[1]) + " of the second."
        : "No passage of " + RUN + " or more words in common.";
      sides.forEach(function (side, number) {
        var id = witnesses.find(function (one) { return article_of(one) === chosen[number].value; });
        var piece = (id && passage_in(side, id)[0]) || side.querySelector(".shared-words");
        if (id) passage_in(side, id).forEach(function (one) { one.classList.add("lit"); });
        side.scrollTop = 0;
        if (piece) center(side, piece);
      });
    });
  }
  function share(count, words) { return Math.round(100 * count / Math.max(words.length, 1)) + " %"; }
  function open_pair(one, other) {
    Promise.all(all("details.more-sources").map(opened)).then(function () { show_pair(one, other); });
  }
  function show_pair(one, other) {
    if (!chosen[0].options.length) all(".article").forEach(function (article) {
      var called = article.querySelector("h3").textContent + ", " + article.querySelector(".day").textContent;
      chosen.forEach(function (choice) { choice.append(new Option(called, article.id)); });
    });
    chosen[0].value = one;
    chosen[1].value = other || chosen[1].options[chosen[1].options.length - 1].value;
    pair.showModal();
    set_side_by_side();
  }
  get("beside-pair").addEventListener("click", function () {
    var here = article_of(witnesses[at]);
    open_pair(here, witnesses.map(article_of).find(function (id) { return id !== here; }));
  });
  function offer_pairs(within) { all(".pair-of", within).forEach(function (button) { button.hidden = false; }); }
  offer_pairs(document);
  document.addEventListener("click", function (event) {
    var button = event.target.closest(".pair-of");
    if (button) open_pair(button.dataset.original, button.closest(".article").id);
  });
  chosen.forEach(function (choice) { choice.addEventListener("change", set_side_by_side); });
