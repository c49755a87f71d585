  // On paper: what is open and what was folded, but no article; all of it with the articles where that is asked for.
  function open_folds(folds) {
    return Promise.all(folds.map(opened)).then(function () { folds.forEach(function (fold) { fold.open = true; }); });
  }
  window.addEventListener("beforeprint", function () {
    all("details.fold:not(.read):not(.reasons):not([data-later])").forEach(function (fold) { fold.open = true; });
  });
  get("print-all").hidden = false;
  get("print-all").addEventListener("click", function () {
    open_folds(all("details.fold")).then(function () { return open_folds(all("details.fold")); }).then(function () { window.print(); });
  });
