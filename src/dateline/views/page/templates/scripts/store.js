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

  // In a file of its own seven signs are six bytes: all signs of one byte but those that would end a text in a script.
  function of_signs(packed) {
    var missing = (7 - packed.length % 7) % 7, bytes = new DataView(new ArrayBuffer((packed.length + missing) / 7 * 6));
    var worth = {}, full = packed + "~".repeat(missing), signs = 0;
    for (var code = 2; code < 127; code += 1) {
      if ([9, 10, 11, 12, 13, 26, 27, 34, 92].indexOf(code) < 0) worth[code] = signs++;
    }
    for (var at = 0; at < full.length; at += 7) {
      var value = 0;
      for (var next = at; next < at + 7; next += 1) value = value * signs + worth[full.charCodeAt(next)];
      bytes.setUint16(at / 7 * 6, Math.floor(value / 4294967296));
      bytes.setUint32(at / 7 * 6 + 2, value % 4294967296);
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
      if (!data.bundles) return with_tags(data.later, number, data);
      var bundle = data.bundles.filter(function (first) { return first <= number; }).length - 1;
      return fetched("part-" + bundle).then(function (parts) {
        return with_tags(parts, number - data.bundles[bundle], data);
      });
    });
  }
  // A part is its words, with "<" for each tag; tags that recur go by their number, with "<" for each address, which is
  // told by how many rows it stands behind the last. ">" is the name in the last address, "\x7f" what its row tells.
  function with_tags(parts, number, data) {
    var tags = parts.tags[number], places = parts.places[number], tag = 0, next = 0;
    var row = 0, article = 0, start = 0, last = "";
    function address() {
      var step = places[next++];
      if (typeof step === "string") return last = step;
      if (step % 2) {
        article += (step - 1) / 2;
        start += places[next++];
        return data.rows[article][0] + "-" + start + "-" + (start + places[next++]);
      }
      row += step / 2;
      return last = data.rows[row][0];
    }
    return parts.words[number].replace(/[<>\x7f]/g, function (sign) {
      if (sign === ">") return last.slice(2);
      if (sign !== "<") return words_of(data.rows[row]);
      var shape = tags[tag++];
      return "<" + (typeof shape === "number" ? data.tags[shape] : shape).replace(/</g, address) + ">";
    });
  }
  // What a row tells, as markup: of a quote without who said it, and without a cut.
  function words_of(row) {
    var words = row[1] === "quote" ? row[2].slice(row[2].indexOf(": ") + 2) : row[2];
    return words.replace(/ …$/, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
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
