/* The page of a catalogue query with a script: the answer as table, chart, map or timeline. Without one the table stands. */
"use strict";
(function () {
  const box = document.getElementById("figure");
  if (!box || !box.dataset.page) return;
  const page = JSON.parse(box.dataset.page);
  const still = box.innerHTML;
  fetch(page.json, { headers: { Accept: "application/sparql-results+json" } })
    .then((response) => { if (!response.ok) throw new Error(String(response.status)); return response.json(); })
    .then((json) => {
      const view = new URLSearchParams(location.hash.slice(1));
      const count = box.querySelector("p.quiet");
      const root = document.createElement("div");
      box.replaceChildren(...[count, root].filter(Boolean));
      MigovResults.create(root, page).show(json, { named: true, chart: page.chart, drawFirst: true, view: Object.fromEntries(view) });
      box.dataset.ready = "true";
    })
    .catch(() => { box.innerHTML = still; });
})();
