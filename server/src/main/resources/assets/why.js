/* Why a query finds nothing: said in its place, where the link would otherwise lead to the same as JSON. */
"use strict";
(function () {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.why");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const words = link.dataset;
    const box = document.createElement("div");
    box.className = "why-answer";
    box.setAttribute("role", "status");
    box.append(words.running);
    box.tabIndex = -1;
    link.closest("p").after(box);
    link.remove();
    box.focus();
    try {
      const response = await fetch(link.href, { headers: { Accept: "application/json" } });
      const why = await response.json();
      box.replaceChildren(...(response.ok ? explained(why, words) : [paragraph(why.detail)]));
    } catch (error) {
      box.replaceChildren(paragraph(String(error.message || error)));
    }
  });

  function explained(why, words) {
    const said = [paragraph(why.explanation), ...why.notices.map(paragraph)];
    if (why.patterns.length === 0) return said;
    const list = document.createElement("ul");
    why.patterns.forEach((pattern) => {
      const item = document.createElement("li");
      const code = document.createElement("code");
      code.textContent = pattern.pattern;
      item.append(code, ": ", pattern.found ? words.found : words.missing);
      const near = Object.values(pattern.near || {}).flat();
      if (near.length > 0) item.append(". ", words.near, " ", near.join(", "));
      list.append(item);
    });
    return [...said, list];
  }

  function paragraph(text) {
    const made = document.createElement("p");
    made.lang = "en";
    made.textContent = text;
    return made;
  }
})();
