// The scripts of a page, asked for once the page is painted: what one came to read is there first.
"use strict";
(function () {
  const tag = document.currentScript;

  function load() {
    const script = document.createElement("script");
    script.src = tag.dataset.script;
    script.addEventListener("load", () => { tag.dataset.ready = "true"; });
    document.head.append(script);
  }

  // a page in a tab behind is not painted: there is nothing to wait for
  if (document.visibilityState === "visible") requestAnimationFrame(() => setTimeout(load));
  else load();
})();
