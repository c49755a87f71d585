  // An address leads to a place of the account, which is opened and lit up; that of a passage to its words beside it.
  function place(id) {
    var target = get(id);
    if (target || !id) return Promise.resolve(target);
    return load().then(function (data) {
      id = data.once[id] || id;
      if (get(id)) return get(id);
      var number = data.part_of.get(id);
      return number === undefined ? null : draw(number).then(function () { return get(id); });
    });
  }
  function light(target) {
    all(".lit").forEach(function (piece) { piece.classList.remove("lit"); });
    if (!target) return;
    for (var box = target; box; box = box.parentElement) {
      if (box.tagName === "DETAILS" && !box.open) box.open = true;
    }
    if (target.classList.contains("article")) target.querySelector("details.read").open = true;
    target.classList.add("lit");
    target.scrollIntoView({ block: "center" });
  }
  function is_passage(id) { return /^d-\w+-\d+-\d+$/.test(id); }
  function address() { return decodeURIComponent(location.hash.slice(1)); }
  function show() {
    var id = address();
    if (is_passage(id)) return beside(id);
    close_beside();
    return place(id).then(light);
  }
  window.addEventListener("hashchange", show);
