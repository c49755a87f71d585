  // The timeline to zoom: by mouse, touch and keys, by the brush below it; the closer, the more events have their words.
  var stage = get("when"), chart = get("when-chart"), brush = get("when-brush");
  var LANES = 8, LANE = 19, LETTER = 6.5, HEAVY = 7.2, LONGEST = 46, DAY = 864e5;
  var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  var tracks, view, whole, names;

  function svg(tag, values, words) {
    var one = document.createElementNS(chart.namespaceURI, tag);
    Object.keys(values || {}).forEach(function (name) { one.setAttribute(name, values[name]); });
    if (words) one.textContent = words;
    return one;
  }
  function day_words(day) {
    var one = new Date(Math.floor(day) * DAY);
    return one.getUTCDate() + " " + MONTHS[one.getUTCMonth()] + " " + one.getUTCFullYear();
  }
  // A whole year or month is called so.
  function days_words(first, after) {
    var one = new Date(first * DAY), other = new Date(after * DAY);
    var months = (other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth();
    var is_whole = one.getUTCDate() === 1 && other.getUTCDate() === 1;
    if (is_whole && months === 12 && !one.getUTCMonth()) return "" + one.getUTCFullYear();
    if (is_whole && months === 1) return MONTHS[one.getUTCMonth()] + " " + one.getUTCFullYear();
    return day_words(first) + (after - first > 1 ? " – " + day_words(after - 1) : "");
  }
  function number_of(year, month) { return Date.UTC(year, month || 0, 1) / DAY; }
  function x_of(day) { return (day - view[0]) / (view[1] - view[0]) * chart.clientWidth; }
  function in_view(first, after) { return after > view[0] && first < view[1]; }

  // Ticks at whole years, months or days, whichever leaves room for their names.
  function ticks() {
    var room = chart.clientWidth / 84, days = view[1] - view[0], found = [], step, day, month;
    if (days <= room * 7) {
      step = Math.max(1, Math.ceil(days / room));
      for (day = Math.ceil(view[0]); day < view[1]; day += step) found.push([day, day_words(day)]);
      return found;
    }
    step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find(function (one) { return days / 30.44 / one <= room; }) || 2400;
    month = Math.ceil((new Date(view[0] * DAY).getUTCFullYear() * 12) / step) * step;
    for (; (day = number_of(Math.floor(month / 12), month % 12)) < view[1]; month += step) {
      if (day >= view[0]) found.push([day, (step < 12 ? MONTHS[month % 12] + " " : "") + Math.floor(month / 12)]);
    }
    return found;
  }
  function linked(id, words) {
    var link = svg("a", { href: "#" + id, tabindex: -1 });
    link.append(svg("title", {}, words));
    return link;
  }
  // Each event, the most important first, takes the first lane with room for it and its words, else for it alone.
  function draw_events(box) {
    var ends = [], shown = [], left = 0, longest = Math.min(LONGEST, Math.floor(chart.clientWidth / LETTER / 2));
    tracks.events.map(function (event, number) { return [event, names[number]]; })
      .filter(function (pair) { return in_view(pair[0][0], pair[0][1]); })
      .sort(function (one, other) { return one[0][2] - other[0][2]; })
      .forEach(function (pair) {
        var event = pair[0], from = Math.max(x_of(event[0]), 0), to = Math.min(x_of(event[1]), chart.clientWidth);
        var words = pair[1][2].length > longest ? pair[1][2].slice(0, longest).replace(/ \S*$/, "") + " …" : pair[1][2];
        var long = words.length * (event[3] > 1 ? HEAVY : LETTER) + 6, wide = Math.max(to, from + 4) + long;
        var is_last = wide > chart.clientWidth, begin = is_last ? from - long : from;
        var lane = begin < 0 ? -1 : free(ends, begin, is_last ? Math.max(to, from + 4) : wide), with_words = lane >= 0;
        if (!with_words) lane = free(ends, from, Math.max(to, from + 4));
        if (lane < 0) { left += 1; return; }
        shown.push(pair);
        var link = linked(pair[1][0], days_words(event[0], event[1]) + ": " + pair[1][2]), y = lane * LANE + 3;
        link.setAttribute("class", event[3] > 1 ? "shared" : "lone");
        link.append(svg("rect", { class: event[1] - event[0] > 1 ? "maybe" : "sure", x: from, y: y, width: Math.max(to - from, 3), height: 12, rx: 1 }));
        if (with_words) link.append(svg("text", { x: is_last ? from - 5 : Math.max(to, from + 4) + 5, y: y + 10, "text-anchor": is_last ? "end" : "start" }, words));
        box.append(link);
      });
    return { shown: shown, left: left };
  }
  function free(ends, from, to) {
    for (var lane = 0; lane < LANES; lane += 1) {
      var taken = (ends[lane] = ends[lane] || []);
      if (taken.every(function (one) { return to + 5 < one[0] || from > one[1] + 5; })) { taken.push([from, to]); return lane; }
    }
    return -1;
  }
  function draw_coverage(box, top) {
    var BIN = 5, counts = {}, most = 1;
    tracks.coverage.forEach(function (days) {
      if (!in_view(days[0], days[1])) return;
      var bin = Math.floor(x_of((days[0] + days[1] - 1) / 2) / BIN);
      counts[bin] = (counts[bin] || 0) + 1;
      most = Math.max(most, counts[bin]);
    });
    Object.keys(counts).forEach(function (bin) {
      var high = 4 + 24 * counts[bin] / most;
      box.append(svg("rect", { class: "covers", x: bin * BIN, y: top + 30 - high, width: BIN - 1, height: high }));
    });
    return 34;
  }
  function draw_figures(box, top) {
    var used = 0;
    tracks.figures.forEach(function (figure) {
      var told = figure[1].filter(function (one) { return in_view(one[0], one[1]); });
      if (!told.length || used >= 2) return;
      var ends = figure[1].reduce(function (found, one) { return [Math.min(found[0], one[2]), Math.max(found[1], one[3])]; }, [Infinity, -Infinity]);
      var height = function (value) { return top + used * 44 + 38 - 24 * (value - ends[0]) / Math.max(ends[1] - ends[0], 1e-9); };
      var line = "", before = figure[1].filter(function (one) { return one[1] <= view[0]; }).pop();
      (before ? [before].concat(told) : told).forEach(function (one) {
        var x = Math.max(x_of(one[1] - 1), 0), y = height((one[2] + one[3]) / 2);
        line += line ? "H" + x + "V" + y : "M" + x + "," + y;
      });
      box.append(svg("path", { class: "run", d: line + "H" + chart.clientWidth }));
      told.forEach(function (one) {
        var link = linked(one[6], day_words(one[1] - 1) + ", " + one[5] + ": " + one[4]), x = x_of(one[1] - 1);
        link.append(svg("line", { class: "told", x1: x, x2: x, y1: height(one[2]) + 3, y2: height(one[3]) - 3 }));
        box.append(link);
      });
      box.append(svg("text", { class: "of", x: 0, y: top + used * 44 + 10 }, figure[0] + ": " + told[0][4] + (told.length > 1 ? " … " + told[told.length - 1][4] : "")));
      used += 1;
    });
    return used * 44;
  }
  function draw_offices(box, top) {
    var used = 0;
    tracks.offices.forEach(function (office) {
      var end = office[3] || view[1];
      if (!in_view(office[1], Math.max(office[2], office[3])) || used >= 5) return;
      var from = Math.max(x_of(office[1]), 0), held = Math.min(x_of(office[2]), chart.clientWidth), to = Math.min(x_of(end), chart.clientWidth);
      var link = linked(office[4], office[0]), y = top + used * 22;
      link.append(svg("rect", { class: "maybe", x: from, y: y + 14, width: Math.max(to - from, 2), height: 5 }));
      link.append(svg("rect", { class: "sure", x: from, y: y + 14, width: Math.max(held - from, 2), height: 5 }));
      link.append(svg("text", { x: Math.max(0, Math.min(from, chart.clientWidth - office[0].length * LETTER)), y: y + 11 }, office[0]));
      box.append(link);
      used += 1;
    });
    return used * 22;
  }
  function redraw() {
    var events = svg("g"), rest = svg("g"), found = draw_events(events), top = LANES * LANE + 4;
    var axis = svg("g", { class: "axis" });
    ticks().forEach(function (tick) {
      var x = x_of(tick[0]);
      axis.append(svg("line", { class: "rule", x1: x, x2: x, y1: 0, y2: top }), svg("text", { x: x + 3, y: top + 12 }, tick[1]));
    });
    top += 20;
    [["articles", draw_coverage], ["figures", draw_figures], ["offices", draw_offices]].forEach(function (track) {
      var high = track[1](rest, top);
      if (high) rest.append(svg("line", { class: "rule", x1: 0, x2: chart.clientWidth, y1: top - 2, y2: top - 2 }));
      if (high && track[0] === "articles") rest.append(svg("text", { class: "of", x: 0, y: top + 10 }, track[0]));
      top += high && high + 6;
    });
    chart.setAttribute("height", top);
    chart.replaceChildren(axis, events, rest);
    draw_brush();
    tell(found);
  }
  function tell(found) {
    var articles = tracks.coverage.filter(function (days) { return in_view(days[0], days[1]); }).length;
    var events = found.shown.length + found.left;
    get("when-said").textContent = days_words(Math.floor(view[0]), Math.ceil(view[1])) + ": " + events + (events === 1 ? " event, " : " events, ") +
      articles + (articles === 1 ? " article" : " articles") + (found.left ? "; " + found.left + " show when you zoom in" : "");
    var first = found.shown.slice(0, 8).sort(function (one, other) { return one[0][0] - other[0][0]; });
    get("when-list").replaceChildren.apply(get("when-list"), first.map(function (pair) {
      var item = made("li"), link = made("a", pair[1][2]);
      link.href = "#" + pair[1][0];
      item.append(made("span", days_words(pair[0][0], pair[0][1]), "date"), link);
      return item;
    }));
  }

  // The brush: all days, how many events each has, and the part that is shown above.
  function brush_x(day) { return (day - whole[0]) / (whole[1] - whole[0]) * brush.clientWidth; }
  function draw_brush() {
    var box = svg("g"), left = brush_x(view[0]), right = brush_x(view[1]);
    tracks.events.forEach(function (event) {
      if (event[1] <= whole[0] || event[0] >= whole[1]) return;
      var x = Math.max(brush_x(event[0]), 0), end = Math.min(brush_x(event[1]), brush.clientWidth);
      box.append(svg("rect", { class: "seed", x: x, y: event[2] < 30 ? 4 : 16, width: Math.max(end - x, 1.5), height: event[2] < 30 ? 24 : 12 }));
    });
    box.append(svg("rect", { class: "shown", x: left, y: 0, width: Math.max(right - left, 3), height: 32 }));
    [left, right].forEach(function (x) { box.append(svg("rect", { class: "grip", x: x - 3, y: 6, width: 6, height: 20, rx: 2 })); });
    brush.replaceChildren(box);
  }
  function look(from, to) {
    var least = 3, long = Math.min(Math.max(to - from, least), whole[1] - whole[0]);
    from = Math.min(Math.max(from, whole[0]), whole[1] - long);
    view = [from, from + long];
    requestAnimationFrame(redraw);
  }
  function zoom(by, share) {
    var long = view[1] - view[0], point = view[0] + long * (share === undefined ? 0.5 : share);
    look(point - (point - view[0]) * by, point + (view[1] - point) * by);
  }
  function pan(by) { var long = view[1] - view[0]; look(view[0] + long * by, view[1] + long * by); }
  function all_days() {
    var ends = tracks.events.concat(tracks.coverage);
    whole = [Math.min.apply(null, ends.map(function (one) { return one[0]; })), Math.max.apply(null, ends.map(function (one) { return one[1]; }))];
    look(whole[0], whole[1]);
  }
  function story_days() {
    var pad = Math.max(2, (tracks.first[1] - tracks.first[0]) * 0.03);
    whole = [tracks.first[0] - pad, tracks.first[1] + pad];
    look(whole[0], whole[1]);
  }
  var moves = { "+": function () { zoom(0.5); }, "-": function () { zoom(2); }, ArrowLeft: function () { pan(-0.25); }, ArrowRight: function () { pan(0.25); }, Home: story_days, End: all_days };

  // One finger or the mouse moves, two fingers zoom; what was moved by more than a hair was no click.
  var fingers = new Map(), moved = 0;
  function share_at(box, x) { return (x - box.getBoundingClientRect().left) / box.clientWidth; }
  function on_move(event) {
    var last = fingers.get(event.pointerId);
    if (!last) return;
    var before = Array.from(fingers.values()), long = view[1] - view[0];
    fingers.set(event.pointerId, event.clientX);
    moved += Math.abs(event.clientX - last);
    if (moved > 4) chart.setPointerCapture(event.pointerId);
    if (fingers.size === 2) {
      var now = Array.from(fingers.values()), wide = Math.abs(before[0] - before[1]), wider = Math.max(Math.abs(now[0] - now[1]), 8);
      zoom(wide / wider, share_at(chart, (now[0] + now[1]) / 2));
    } else if (moved > 4) {
      var by = (last - event.clientX) / chart.clientWidth * long;
      look(view[0] + by, view[1] + by);
    }
  }
  function let_go(event) { fingers.delete(event.pointerId); }
  function on_brush(event) {
    var grab = null, start;
    function day_at(one) { return whole[0] + share_at(brush, one.clientX) * (whole[1] - whole[0]); }
    function pull(one) {
      var day = day_at(one);
      if (grab === "left") look(Math.min(day, view[1] - 3), view[1]);
      else if (grab === "right") look(view[0], Math.max(day, view[0] + 3));
      else if (grab === "all") { look(view[0] + day - start, view[1] + day - start); start = day; }
      else look(Math.min(start, day), Math.max(start, day));
    }
    start = day_at(event);
    var near = 8 / brush.clientWidth * (whole[1] - whole[0]), is_all = view[1] - view[0] > 0.98 * (whole[1] - whole[0]);
    if (Math.abs(start - view[0]) < near) grab = "left";
    else if (Math.abs(start - view[1]) < near) grab = "right";
    else if (!is_all && start > view[0] && start < view[1]) grab = "all";
    brush.setPointerCapture(event.pointerId);
    brush.addEventListener("pointermove", pull);
    brush.addEventListener("pointerup", function () { brush.removeEventListener("pointermove", pull); }, { once: true });
  }
  function begin_when(data) {
    tracks = data.tracks;
    if (!tracks.first.length || !tracks.events.length) return;
    names = data.rows;
    stage.hidden = false;
    document.querySelector(".overview").hidden = true;
    all("[data-move]", stage).forEach(function (button) { button.addEventListener("click", function () { moves[button.dataset.move](); }); });
    stage.addEventListener("keydown", function (event) {
      var move = moves[event.key === "=" ? "+" : event.key];
      if (!move || event.ctrlKey || event.metaKey || event.altKey || !event.target.matches("#when-stage")) return;
      event.preventDefault();
      move();
    });
    chart.addEventListener("pointerdown", function (event) { moved = 0; fingers.set(event.pointerId, event.clientX); });
    chart.addEventListener("pointermove", on_move);
    ["pointerup", "pointercancel", "pointerleave"].forEach(function (name) { chart.addEventListener(name, let_go); });
    chart.addEventListener("click", function (event) { if (moved > 4) { event.preventDefault(); event.stopPropagation(); } }, true);
    chart.addEventListener("dragstart", function (event) { event.preventDefault(); });
    chart.addEventListener("dblclick", function (event) { zoom(0.4, share_at(chart, event.clientX)); });
    chart.addEventListener("wheel", function (event) {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(event.deltaY / 300), share_at(chart, event.clientX));
    }, { passive: false });
    brush.addEventListener("pointerdown", on_brush);
    new ResizeObserver(function () { requestAnimationFrame(redraw); }).observe(stage);
    story_days();
  }
  if (stage) load().then(begin_when);
