  // What a mark was taken for: told in a line at the foot of the window, for the finger, the keys and the screen reader.
  var tip = get("tip"), pointed = null;
  function tell_mark(mark) {
    if (pointed) pointed.classList.remove("pointed");
    pointed = mark;
    tip.hidden = !mark;
    if (!mark) return;
    mark.classList.add("pointed");
    tip.textContent = "“" + mark.textContent.replace(/\u21a9/g, "").trim() + "” – " + mark.title;
  }
  function next_mark(box, by) {
    var marks = all("mark", box), now = marks.indexOf(pointed), next = marks[now < 0 ? first_seen(box, marks) : now + by];
    if (!next) return;
    tell_mark(next);
    next.scrollIntoView({ block: "nearest" });
  }
  function first_seen(box, marks) {
    var top = box.getBoundingClientRect().top;
    return Math.max(0, marks.findIndex(function (mark) { return mark.getBoundingClientRect().top >= Math.max(top, 0); }));
  }
  document.addEventListener("click", function (event) {
    var mark = event.target.closest(".text mark");
    if (mark || (pointed && !event.target.closest("#tip"))) tell_mark(mark);
  });
  document.addEventListener("keydown", function (event) {
    var box = event.target.closest && event.target.closest(".text[tabindex]");
    if (event.key === "Escape" && pointed) tell_mark(null);
    if (!box || (event.key !== "ArrowRight" && event.key !== "ArrowLeft")) return;
    event.preventDefault();
    next_mark(box, event.key === "ArrowRight" ? 1 : -1);
  });
