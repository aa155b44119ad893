/* The query page with a script: highlighting, completion, and the answer without leaving the page. */
"use strict";
(function () {
  const form = document.getElementById("editor");
  const area = document.getElementById("query");
  const status = document.getElementById("status");
  const answer = document.getElementById("answer");
  const stopper = document.getElementById("stop");
  const say = form.dataset;
  const shown = 1000;
  const wide = "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.8";
  let terms = { prefixes: {}, terms: {} };
  let marks = [];
  let asking = null;

  const editor = CodeMirror.fromTextArea(area, {
    mode: "application/sparql-query",
    theme: "migov",
    lineNumbers: true,
    lineWrapping: true,
    matchBrackets: true,
    autoCloseBrackets: true,
    tabSize: 2,
    viewportMargin: Infinity,
    extraKeys: {
      Tab: false,
      "Shift-Tab": false,
      "Ctrl-Enter": run,
      "Cmd-Enter": run,
      "Ctrl-Space": complete,
    },
  });
  const input = editor.getInputField();
  input.setAttribute("aria-label", document.querySelector("label[for=query]").textContent);
  input.setAttribute("aria-describedby", "keys");
  document.querySelector("label[for=query]").addEventListener("click", () => editor.focus());
  editor.on("inputRead", (cm, change) => {
    if (change.text.length === 1 && /[\w:?]/.test(change.text[0]) && word(cm).text.length > 1) complete(cm);
  });
  fetch(say.terms).then((response) => response.json()).then((loaded) => { terms = loaded; });

  form.addEventListener("submit", (event) => {
    editor.save();
    if (form.elements.format.value === "") {
      event.preventDefault();
      run();
    }
  });

  stopper.addEventListener("click", () => {
    if (asking) asking.abort(); // the server sees that nobody waits any more, and ends the query
    editor.focus();
  });

  /* Completion */

  function word(cm) {
    const cursor = cm.getCursor();
    const before = cm.getLine(cursor.line).slice(0, cursor.ch);
    const text = before.match(/[?$]?[\w-]*:?[\w-]*$/)[0];
    return { text, from: { line: cursor.line, ch: cursor.ch - text.length }, to: cursor };
  }

  function complete(cm) {
    cm.showHint({ hint: proposals, completeSingle: false, container: document.body });
  }

  function proposals(cm) {
    const at = word(cm);
    const start = at.text.toLowerCase();
    const variable = /^[?$]/.test(start);
    const names = variable
      ? [...new Set(cm.getValue().match(/[?$]\w+/g) || [])].filter((name) => name !== at.text)
      : Object.keys(terms.terms);
    const fits = (name) => name.toLowerCase().startsWith(start)
      || (!variable && name.toLowerCase().split(":")[1].startsWith(start));
    const list = names.filter(fits).sort((a, b) => a.length - b.length).slice(0, 40).map((name) => ({
      text: name,
      displayText: variable ? name : name + "   " + terms.terms[name],
      hint: (editing, data, choice) => {
        editing.replaceRange(choice.text, data.from, data.to);
        declare(choice.text);
      },
    }));
    return { list, from: at.from, to: at.to };
  }

  /* A completed term brings the declaration of its prefix. */
  function declare(name) {
    const prefix = name.split(":")[0];
    const known = terms.prefixes[prefix];
    if (known && !new RegExp("PREFIX\\s+" + prefix + "\\s*:", "i").test(editor.getValue())) {
      editor.replaceRange("PREFIX " + prefix + ": <" + known + ">\n", { line: 0, ch: 0 });
    }
  }

  /* Running */

  async function run() {
    editor.save();
    clear();
    if (asking) asking.abort();
    asking = new AbortController();
    const mine = asking;
    const query = editor.getValue();
    const start = performance.now();
    document.getElementById("answer-section").hidden = false;
    status.textContent = say.running;
    answer.setAttribute("aria-busy", "true");
    stopper.hidden = false;
    try {
      const response = await fetch("/sparql", {
        method: "POST",
        headers: { Accept: wide, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ query }),
        signal: mine.signal,
      });
      const type = response.headers.get("Content-Type") || "";
      const body = type.includes("json") ? await response.json() : await response.text();
      const facts = [];
      const release = response.headers.get("X-MiGov-Release");
      facts.push(say.in.replace("{0}", Math.round(performance.now() - start)));
      if (release) facts.push(say.release.replace("{0}", release));
      if (!response.ok) fail(body, response.status);
      else if (typeof body === "string") statements(body, query, facts);
      else rows(body, query, facts);
      history.replaceState(null, "", address(query));
    } catch (error) {
      if (mine.signal.aborted) {
        if (asking === mine) status.textContent = say.stopped;
        return;
      }
      fail({ detail: String(error.message || error) }, 0);
    } finally {
      if (asking === mine) {
        asking = null;
        stopper.hidden = true;
        answer.removeAttribute("aria-busy");
      }
    }
  }

  function address(query) {
    const at = "?query=" + encodeURIComponent(query);
    return at.length < 6000 ? at : location.pathname;
  }

  function fail(problem, code) {
    const place = problem.line ? say.place.replace("{0}", problem.line).replace("{1}", problem.column) : "";
    status.textContent = "";
    const box = element("div", { class: "wrong", role: "alert" });
    box.append(element("p", {}, element("strong", {}, say.failed + (place ? ": " + place : ""))));
    box.append(element("pre", { lang: "en" }, problem.detail || String(problem || code)));
    answer.replaceChildren(box);
    if (problem.line) mark(problem.line - 1, Math.max(0, (problem.column || 1) - 1));
  }

  function mark(line, column) {
    if (line >= editor.lineCount()) return;
    const handle = editor.addLineClass(line, "background", "wrong-line");
    const token = editor.getTokenAt({ line, ch: column + 1 });
    const place = editor.markText({ line, ch: column }, { line, ch: Math.max(token.end, column + 1) }, { className: "wrong-place" });
    marks.push(() => { editor.removeLineClass(handle, "background", "wrong-line"); place.clear(); });
    editor.setCursor({ line, ch: column });
  }

  function clear() {
    marks.forEach((undo) => undo());
    marks = [];
  }

  /* Showing */

  function rows(results, query, facts) {
    if ("boolean" in results) {
      status.textContent = facts.join(" · ");
      answer.replaceChildren(element("p", { class: "lede" }, element("strong", {}, results.boolean ? say.yes : say.no)));
      return;
    }
    const all = results.results.bindings;
    const number = new Intl.NumberFormat(say.language);
    facts.unshift(all.length === 1 ? say.row : say.rows.replace("{0}", number.format(all.length)));
    if (all.length > shown) facts.push(say.cut.replace("{0}", number.format(shown)));
    status.textContent = facts.join(" · ");
    if (all.length === 0) {
      const why = element("a", {
        class: "why",
        href: "/sparql?explain=empty&query=" + encodeURIComponent(query),
        "data-running": say.running,
        "data-found": say.found,
        "data-missing": say.missing,
        "data-near": say.near,
      }, say.why);
      answer.replaceChildren(element("div", { class: "empty" }, element("p", { class: "note" }, say.empty + " ", why)));
      return;
    }
    const head = element("tr");
    results.head.vars.forEach((name) => head.append(element("th", { scope: "col" }, name)));
    const body = element("tbody");
    all.slice(0, shown).forEach((binding) => {
      const row = element("tr");
      results.head.vars.forEach((name) => row.append(cell(binding[name])));
      body.append(row);
    });
    const frame = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say.answer + ". " + say.scroll });
    frame.append(element("table", {}, element("thead", {}, head), body));
    answer.replaceChildren(frame, downloads(query, ["csv", "tsv", "json", "xml"]));
  }

  function statements(text, query, facts) {
    status.textContent = facts.join(" · ");
    const lines = text.split("\n");
    answer.replaceChildren(
      element("pre", { tabindex: "0" }, lines.slice(0, shown).join("\n") + (lines.length > shown ? "\n…" : "")),
      downloads(query, ["ttl", "nt", "jsonld", "rdf"]));
  }

  function cell(term) {
    if (!term) return element("td");
    if (term.type === "uri") return element("td", {}, link(term.value));
    const numeric = /#(integer|decimal|double|float|int|long)$/.test(term.datatype || "");
    const short = term.value.length <= 12 && !/\s/.test(term.value);
    const box = element("td", numeric ? { class: "number" } : short ? { class: "short" } : {});
    const language = term["xml:lang"];
    box.append(element("span", language ? { dir: "auto", lang: language } : { dir: "auto" }, term.value));
    if (language && language !== say.language) box.append(element("span", { class: "tongue" }, language));
    return box;
  }

  function link(iri) {
    const own = local(iri);
    if (!own && !/^https?:/.test(iri)) return element("code", {}, iri);
    return element("a", own ? { href: own, title: iri } : { href: iri, rel: "external" }, short(iri));
  }

  function local(iri) {
    const vocabulary = terms.prefixes.mg || "";
    if (vocabulary && iri.startsWith(vocabulary)) return "/ontology#" + iri.slice(vocabulary.length);
    if (iri.startsWith(say.base + "id/")) return "/page/" + iri.slice(say.base.length + 3);
    return iri.startsWith(say.base + "graph/") ? "/page/" + iri.slice(say.base.length) : null;
  }

  function short(iri) {
    for (const [prefix, space] of Object.entries(terms.prefixes)) {
      if (iri.startsWith(space) && /^[A-Za-z][\w-]*$/.test(iri.slice(space.length))) return prefix + ":" + iri.slice(space.length);
    }
    return iri.startsWith(say.base) ? iri.slice(say.base.length) : iri;
  }

  function downloads(query, formats) {
    const line = element("p", {}, say.download + ": ");
    formats.forEach((format) => line.append(
      element("a", { href: "/sparql?query=" + encodeURIComponent(query) + "&format=" + format }, format.toUpperCase()), " "));
    return line;
  }

  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...content);
    return made;
  }
})();
