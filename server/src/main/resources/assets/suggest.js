// Suggestions under a search box as one types: a combobox with a list, after the ARIA practices. Without this script the
// box is a plain form.
"use strict";

(function () {
  const WAIT = 150;

  function combobox(box) {
    const input = box.querySelector("input[type=search]");
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let options = [];
    let active = -1;
    let timer = 0;
    let asked = null;

    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.label);
    status.className = "unseen";
    status.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    box.append(list, status);

    function close() {
      window.clearTimeout(timer);
      if (asked) {
        asked.abort();
      }
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function choose(next) {
      active = next;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      if (active < 0) {
        input.removeAttribute("aria-activedescendant");
        return;
      }
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }

    function option(found, group, at) {
      const item = document.createElement("li");
      const name = document.createElement("bdi");
      const more = document.createElement("span");
      item.id = list.id + "-" + at;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      name.textContent = found.label;
      if (found.language) {
        name.lang = found.language;
      }
      more.className = "quiet small";
      more.textContent = (found.matched ? found.matched + " · " : "") + group.label;
      item.append(name, more);
      item.dataset.page = found.page;
      item.addEventListener("pointerdown", (event) => event.preventDefault());
      item.addEventListener("click", () => go(item));
      return item;
    }

    function go(item) {
      const chosen = box.querySelector("input[name=lang]");
      const page = item.dataset.page;
      const joint = page.includes("?") ? "&" : "?";
      window.location.assign(chosen && page.startsWith("/") ? page + joint + "lang=" + encodeURIComponent(chosen.value) : page);
    }

    function show(answer) {
      options = [];
      answer.groups.forEach((group) => group.found.forEach((found) => options.push(option(found, group, options.length))));
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      status.textContent = options.length === 0 ? box.dataset.none : options.length + " " + box.dataset.some;
      choose(-1);
    }

    async function ask() {
      const text = input.value.trim();
      if (text === "") {
        close();
        return;
      }
      if (asked) {
        asked.abort();
      }
      asked = new AbortController();
      const address = new URL(box.dataset.suggest, window.location.href);
      address.searchParams.set("q", text);
      address.searchParams.set("limit", "3");
      address.searchParams.set("lang", document.documentElement.lang);
      try {
        const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
        if (answer.ok && input.value.trim() === text && document.activeElement === input) {
          show(await answer.json());
        }
      } catch (gone) {
        if (gone.name !== "AbortError") {
          close();
        }
      }
    }

    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.hidden) {
        if (input.value.trim() !== "") {
          event.preventDefault();
          ask();
        }
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        choose(active + 1 >= options.length ? -1 : active + 1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        choose(active < 0 ? options.length - 1 : active - 1);
      } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
        event.preventDefault();
        go(options[active]);
      }
    });
  }

  document.querySelectorAll(".seek[data-suggest]").forEach(combobox);
})();
