  // The matrix: of two sources chosen in its head only their fields are shown, and first where these two part.
  var table = get("part"), picked = [];
  function columns() { return Array.from(table.tHead.rows[0].cells).slice(1); }
  function value(cell) { return cell.textContent.replace(/^\s*[=≈≠]\s*/, "").trim(); }
  function parted(row) {
    var two = picked.map(function (number) { return value(row.cells[number + 1]); });
    if (!two[0] && !two[1]) return 3;
    if (!two[0] || !two[1]) return 2;
    return two[0] === two[1] ? 1 : 0;
  }
  function part() {
    var two = picked.length === 2, rows = Array.from(table.tBodies[0].rows), count = [0, 0, 0, 0];
    columns().forEach(function (cell, number) {
      var button = cell.querySelector("button"), is_picked = picked.indexOf(number) >= 0;
      button.setAttribute("aria-pressed", is_picked);
      button.disabled = two && !is_picked;
      all("tr > :nth-child(" + (number + 2) + ")", table).forEach(function (one) { one.hidden = two && !is_picked; });
    });
    rows.sort(function (one, other) { return two ? parted(one) - parted(other) || one.order - other.order : one.order - other.order; });
    rows.forEach(function (row) {
      var stands = two ? parted(row) : 1;
      count[stands] += 1;
      row.hidden = two && stands > 1;
      row.classList.toggle("parts", two && stands === 0);
      table.tBodies[0].append(row);
    });
    get("part-all").hidden = !picked.length;
    var names = picked.map(function (number) { return columns()[number].querySelector("button").textContent; });
    get("part-said").textContent = two
      ? names.join(" and ") + ": other values in " + count[0] + ", the same in " + count[1] + ", only one speaks in " + count[2] + "."
      : picked.length ? names[0] + ": choose a second source." : "Choose two sources in the head of the table to see where these two part.";
  }
  if (table) {
    document.querySelector(".part").hidden = false;
    Array.from(table.tBodies[0].rows).forEach(function (row, number) { row.order = number; });
    columns().forEach(function (cell, number) {
      var button = made("button", cell.firstChild.textContent.trim());
      button.type = "button";
      button.addEventListener("click", function () {
        var stood = picked.indexOf(number);
        if (stood < 0) picked.push(number); else picked.splice(stood, 1);
        part();
      });
      cell.firstChild.replaceWith(button, " ");
    });
    get("part-all").addEventListener("click", function () { picked = []; part(); });
    part();
  }
