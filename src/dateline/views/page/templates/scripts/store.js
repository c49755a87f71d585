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

  // In a file of its own five signs are four bytes: base 85, as git and Python write it.
  var SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
  function of_signs(packed) {
    var missing = (5 - packed.length % 5) % 5, bytes = new DataView(new ArrayBuffer((packed.length + missing) / 5 * 4));
    var worth = {}, full = packed + "~".repeat(missing);
    SIGNS.split("").forEach(function (sign, number) { worth[sign] = number; });
    for (var at = 0; at < full.length; at += 5) {
      var value = 0;
      for (var next = at; next < at + 5; next += 1) value = value * 85 + worth[full[next]];
      bytes.setUint32(at / 5 * 4, value);
    }
    return new Uint8Array(bytes.buffer, 0, bytes.byteLength - missing);
  }
  function of_letters(packed) { return Uint8Array.from(atob(packed), function (char) { return char.charCodeAt(0); }); }
  function inflated(bytes) {
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
  if (get("data").dataset.pieces === "js") window.dateline = function (name, packed) { waiting[name](inflated(of_signs(packed))); };
  function load() {
    var island = get("data");
    known = known || (island.dataset.pieces ? fetched("data") : island.type === "application/json"
      ? Promise.resolve(JSON.parse(island.textContent)) : inflated(of_letters(island.textContent))).then(in_rows);
    return known;
  }
  // The rows of the search come column by column; the last is the part in which the place of the row lies.
  function in_rows(data) {
    data.part_of = new Map(Object.entries(data.held));
    (data.rows[0] || []).forEach(function (id, number) {
      var part = data.rows[data.rows.length - 1][number];
      if (part !== null) data.part_of.set(id, part);
    });
    data.rows = (data.rows[0] || []).map(function (_, number) {
      return data.rows.map(function (column) { return column[number]; });
    });
    return data;
  }

  var drawing = {};
  // A part that was put by, as markup; it lies in the page's own data, or in a bundle of parts.
  function html_of(number) {
    return load().then(function (data) {
      if (!data.bundles) return with_tags(data.later, number, data.tags);
      var bundle = data.bundles.filter(function (first) { return first <= number; }).length - 1;
      return fetched("part-" + bundle).then(function (parts) {
        return with_tags(parts, number - data.bundles[bundle], data.tags);
      });
    });
  }
  // A part is its words, with a sign for each tag, and the tags: those that recur by their number, with a sign for each
  // address, which stands behind them.
  function with_tags(parts, number, recurring) {
    var tags = parts.tags[number], next = 0;
    return parts.words[number].replace(/</g, function () {
      var tag = tags[next++];
      return "<" + (typeof tag === "number" ? recurring[tag] : tag).replace(/</g, function () { return tags[next++]; }) + ">";
    });
  }
  // It is drawn into its place; where its place was put by, too, that is drawn before.
  function box_of(number) { return document.querySelector('[data-later="' + number + '"]'); }
  function draw(number) {
    var box = box_of(number);
    if (box) return drawing[number] = drawing[number] || html_of(number).then(function (html) {
      box.removeAttribute("data-later");
      box.insertAdjacentHTML("beforeend", html);
      offer_pairs(box);
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
    return place(id).then(function (article) {
      var box = article.querySelector("details.read");
      return box.dataset.later === undefined ? box.querySelector(".text").innerHTML : html_of(+box.dataset.later);
    });
  }
  if (window.requestIdleCallback) window.requestIdleCallback(load);
