// The page works without this. With it, every piece of a cited passage lights up, and older browsers open its article.
(function () {
  "use strict";
  function show() {
    document.querySelectorAll(".lit").forEach(function (piece) { piece.classList.remove("lit"); });
    var target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (var box = target.parentElement; box; box = box.parentElement) {
      if (box.tagName === "DETAILS" && !box.open) box.open = true;
    }
    if (target.tagName === "DETAILS") target.open = true;
    target.classList.add("lit");
    target.scrollIntoView({ block: "center" });
  }
  window.addEventListener("hashchange", show);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
  if (location.hash) show();
})();
