  // What a page from a server has besides: what is new or has changed since the last visit is marked, also while it is read.
  // A visit lasts as long as its tab; what was seen is remembered by this browser alone.
  (function () {
    var PATIENCE = 4000, MOST = 12;
    var box = get("since"), key = "dateline " + box.dataset.key;
    var news = {};
    function ask(path) { return fetch(path, { cache: "no-store" }).then(function (answer) { return answer.json(); }); }

    function remembered(place) {
      try { return JSON.parse(place.getItem(key)); } catch (error) { return null; }
    }
    function remember(place, what) {
      try { place.setItem(key, JSON.stringify(what)); } catch (error) { /* Without room for it nothing is marked. */ }
    }
    function counted(number, thing) { return number + " " + thing + (number === 1 ? "" : "s"); }

    // How each line and event stood when the last visit ended, under the places that these have now.
    function compared(all) {
      var now = {}, before = remembered(sessionStorage) || remembered(localStorage);
      Object.keys(all.things).forEach(function (id) { now[id] = all.things[id][0]; });
      remember(localStorage, now);
      remember(sessionStorage, before || now);
      if (!before) return;
      var was = {};
      Object.keys(before).forEach(function (id) { was[now[id] ? id : all.once[id] || id] = before[id]; });
      Object.keys(now).forEach(function (id) {
        if (!was[id]) news[id] = "new";
        else if (was[id] !== now[id]) news[id] = was[id] + " before, now " + now[id];
      });
      tell(all.things);
    }

    function tell(things) {
      var ids = Object.keys(news), changed = ids.filter(function (id) { return news[id] !== "new"; });
      if (!ids.length) return;
      function fresh(letter) {
        return ids.filter(function (id) { return news[id] === "new" && id[0] === letter; }).length;
      }
      get("fresh").textContent = "Since your last visit: " + counted(fresh("h"), "new event") + ", " +
        counted(fresh("l"), "new line") + ", " + counted(changed.length, "verdict") + " changed.";
      get("fresh-list").replaceChildren.apply(get("fresh-list"), changed.concat(ids).filter(function (id, at, all) {
        return all.indexOf(id) === at;
      }).slice(0, MOST).map(function (id) {
        var item = made("li"), link = made("a", things[id][1]);
        link.href = "#" + id;
        item.append(news[id] + ": ", link);
        return item;
      }));
      box.hidden = false;
      mark(document);
      new MutationObserver(function (drawn) {
        drawn.forEach(function (change) {
          change.addedNodes.forEach(function (node) { if (node.querySelectorAll) mark(node); });
        });
      }).observe(document.querySelector("main"), { childList: true, subtree: true });
    }

    function mark(root) {
      root.querySelectorAll(".slot[id], .happening[id]").forEach(function (row) {
        if (!news[row.id] || row.classList.contains("fresh")) return;
        row.classList.add("fresh");
        (row.querySelector(".why, .label") || row).append(" ", made("span", news[row.id], "fresh-word"));
      });
    }

    // The account is remade while articles come in; whoever reads is told, and reads on until they ask for it.
    function look() {
      if (document.hidden) return;
      ask("/edition.json").then(function (now) {
        if (now.edition === box.dataset.edition) return;
        var again = made("a", "Show it as it is now");
        again.href = location.pathname;
        get("moved").replaceChildren("The account has changed: it stands on " + counted(now.documents, "article") + ". ", again);
        box.hidden = false;
      }, function () { get("moved").textContent = "The server does not answer."; box.hidden = false; });
    }
    ask("/standings.json").then(compared);
    look();
    setInterval(look, PATIENCE);
  })();
