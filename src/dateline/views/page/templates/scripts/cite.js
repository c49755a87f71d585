  // A passage as a citation: words, outlet, day, address, places; for the live page a link that finds the words in it.
  var LONG_WORDS = 12, ENDS = 5;
  function encoded(words) { return encodeURIComponent(words).replace(/-/g, "%2D"); }
  function live_at(url, words) {
    var all_words = words.trim().split(/\s+/);
    var text = all_words.length <= LONG_WORDS ? encoded(words.trim())
      : encoded(all_words.slice(0, ENDS).join(" ")) + "," + encoded(all_words.slice(-ENDS).join(" "));
    return url.replace(/#.*$/, "") + "#:~:text=" + text;
  }
  function here(id) { return location.href.replace(/#.*$/, "") + "#" + id; }
  function link_of(article) {
    var link = article.querySelector('a[rel~="noreferrer"]');
    return link ? link.href : "";
  }
  function cited_words(id) {
    return text_of(article_of(id)).then(function (html) {
      var box = made("div");
      put_text(box, html);
      return passage_in(box, id).map(function (piece) { return piece.textContent; }).join(" ").replace(/\s+/g, " ");
    });
  }
  function citation(id) {
    return cited_words(id).then(function (words) {
      var article = get(article_of(id)), ends = id.split("-").slice(-2), title = article.querySelector(".title"), url = link_of(article);
      return [
        "“" + words + "”",
        article.querySelector("h3").textContent + ", " + article.querySelector(".day").textContent + (title ? ": " + title.textContent : ""),
        url ? live_at(url, words) : "",
        article.dataset.doc + ", characters " + ends[0] + "–" + ends[1] + "; " + here(id)
      ].filter(Boolean).join("\n");
    });
  }
  function open_citation(ids, head) {
    Promise.all(ids.map(citation)).then(function (texts) {
      get("cite-text").value = (head ? [head] : []).concat(texts).join("\n\n");
      get("cite-said").textContent = "";
      var live = ids.length === 1 && texts[0].split("\n").find(function (part) { return has(part, "#:~:text="); });
      get("cite-live").hidden = !live;
      if (live) get("cite-live").href = live;
      get("cite").showModal();
      get("cite-text").select();
    });
  }
  function copy(text, said) {
    function done() { said.textContent = "Copied."; }
    function by_hand() { said.textContent = document.execCommand("copy") ? "Copied." : "Press Ctrl and C to copy."; }
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, by_hand);
    else by_hand();
  }
  get("cite-copy").addEventListener("click", function () {
    get("cite-text").select();
    copy(get("cite-text").value, get("cite-said"));
  });
  get("beside-cite").addEventListener("click", function () { open_citation([witnesses[at]]); });
