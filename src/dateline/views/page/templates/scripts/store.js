  // What the page was given: rows to search, old addresses, and the parts that are drawn when they are opened.
  var known = null;
  function get(id) { return document.getElementById(id); }
  function has(text, words) { return text.indexOf(words) >= 0; }
  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
  function made(tag, words, kind) {
    var one = document.createElement(tag);
    if (words) one.textContent = words;
    if (kind) one.className = kind;
    return one;
  }
  function is_typing(event) { return /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName); }

  function load() {
    if (known) return known;
    var island = get("data");
    if (island.dataset.src) {
      known = fetch(island.dataset.src).then(function (answer) { return answer.json(); });
    } else if (island.type === "application/json") {
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

  // An article's text as markup, wherever it lies.
  function text_of(id) {
    return load().then(function (data) {
      var box = get(id).querySelector("details.read");
      return box.dataset.later === undefined ? box.querySelector(".text").innerHTML : data.later[+box.dataset.later];
    });
  }
  if (window.requestIdleCallback) window.requestIdleCallback(load);
