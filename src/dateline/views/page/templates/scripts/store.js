  // What the page was given: rows to search, old addresses, and where the parts lie that are drawn when they are opened.
  var known = null, pieces = {}, waiting = {};
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

  function inflated(packed) {
    var bytes = Uint8Array.from(atob(packed), function (char) { return char.charCodeAt(0); });
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
  }
  // A piece that lies beside the page: a server gives JSON; from disk a page can read nothing but scripts.
  function fetched(name) {
    if (pieces[name]) return pieces[name];
    pieces[name] = get("data").dataset.pieces === "json"
      ? fetch("/" + name + ".json").then(function (answer) { return answer.json(); })
      : new Promise(function (resolve, reject) {
        var script = made("script");
        waiting[name] = resolve;
        script.src = name + ".js";
        script.onerror = reject;
        document.head.append(script);
      });
    pieces[name].catch(function () { delete pieces[name]; });
    return pieces[name];
  }
  if (get("data").dataset.pieces === "js") window.dateline = function (name, packed) { waiting[name](inflated(packed)); };
  function load() {
    var island = get("data");
    known = known || (island.dataset.pieces ? fetched("data") : island.type === "application/json"
      ? Promise.resolve(JSON.parse(island.textContent)) : inflated(island.textContent));
    return known;
  }

  // A part that was put by, as markup; it lies in the page's own data, or in a bundle of parts.
  function html_of(number) {
    return load().then(function (data) {
      if (!data.bundles) return data.later[number];
      var bundle = data.bundles.filter(function (first) { return first <= number; }).length - 1;
      return fetched("part-" + bundle).then(function (parts) { return parts[number - data.bundles[bundle]]; });
    });
  }
  // It is drawn into its place; where its place was put by, too, that is drawn before.
  function box_of(number) { return document.querySelector('[data-later="' + number + '"]'); }
  function draw(number) {
    var box = box_of(number);
    if (box) return html_of(number).then(function (html) {
      if (box.dataset.later === undefined) return;
      box.removeAttribute("data-later");
      box.insertAdjacentHTML("beforeend", html);
    });
    return load().then(function (data) {
      var outer = data.outer[number];
      return outer === undefined ? null : draw(outer).then(function () { return box_of(number) && draw(number); });
    });
  }
  function opened(box) {
    return box.dataset.later === undefined ? Promise.resolve() : draw(+box.dataset.later);
  }
  document.addEventListener("toggle", function (event) {
    if (event.target.open && event.target.dataset && event.target.dataset.later !== undefined) opened(event.target);
  }, true);

  // An article's text as markup, wherever it lies.
  function text_of(id) {
    var box = get(id).querySelector("details.read");
    return box.dataset.later === undefined ? Promise.resolve(box.querySelector(".text").innerHTML) : html_of(+box.dataset.later);
  }
  if (window.requestIdleCallback) window.requestIdleCallback(load);
