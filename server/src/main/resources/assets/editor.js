/* The query page with a script: highlighting, completion, and the answer without leaving the page. */
"use strict";
(function () {
  const form = document.getElementById("editor");
  const area = document.getElementById("query");
  const status = document.getElementById("status");
  const answer = document.getElementById("answer");
  const page = JSON.parse(form.dataset.page);
  const say = page.words;
  const shown = 1000;
  const wide = "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.8";
  const stop = document.getElementById("stop");
  let terms = { prefixes: {}, terms: {} };
  let context = { classes: {} };
  let marks = [];
  let asking = null;
  const results = MigovResults.create(answer, page);
  const element = results.element;

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
      "Shift-Ctrl-F": tidy,
      Esc: leave,
    },
  });
  const input = editor.getInputField();
  input.setAttribute("aria-label", document.querySelector("label[for=query]").textContent);
  input.setAttribute("aria-describedby", "keys");
  document.querySelector("label[for=query]").addEventListener("click", () => editor.focus());
  editor.on("inputRead", (cm, change) => {
    if (change.text.length === 1 && /[\w:?]/.test(change.text[0]) && word(cm).text.length > 1) complete(cm);
  });
  fetch(page.terms).then((response) => response.json()).then((loaded) => { terms = loaded; });
  fetch(page.context).then((response) => response.json()).then((loaded) => { context = loaded; });
  document.querySelectorAll(".scripted[hidden]").forEach((part) => { part.hidden = false; });

  /* From the text to what comes after it. */
  function leave(cm) {
    const proposing = cm.state.completionActive; // also while there is nothing to propose
    if (proposing && proposing.widget) return CodeMirror.Pass;
    document.getElementById("run").focus();
    return undefined;
  }

  form.addEventListener("submit", (event) => {
    editor.save();
    if (form.elements.format.value === "") {
      event.preventDefault();
      run();
    }
  });

  /* Completion */

  function word(cm) {
    const cursor = cm.getCursor();
    const before = cm.getLine(cursor.line).slice(0, cursor.ch);
    const text = before.match(/[?$]?[\w-]*:?[\w-]*$/)[0];
    return { text, from: { line: cursor.line, ch: cursor.ch - text.length }, to: cursor };
  }

  function complete(cm) {
    const hint = (editing, callback) => propose(editing).then(callback);
    hint.async = true;
    cm.showHint({ hint, completeSingle: false, container: document.body });
  }

  /* Terms of the ontology; of a property, those first that the class at the cursor has in this release; then names. */
  async function propose(cm) {
    const at = word(cm);
    const start = at.text.toLowerCase();
    const variable = /^[?$]/.test(start);
    const usual = variable ? [] : context.classes[classAt(cm)] || [];
    const rank = (name) => { const place = usual.indexOf(name); return place < 0 ? usual.length : place; };
    const names = variable
      ? [...new Set(cm.getValue().match(/[?$]\w+/g) || [])].filter((name) => name !== at.text)
      : [...new Set(Object.keys(terms.terms).concat(Object.keys(context.classes), ...Object.values(context.classes)))];
    const fits = (name) => name.toLowerCase().startsWith(start)
      || (!variable && (name.split(":")[1] || "").toLowerCase().startsWith(start))
      || (!variable && start.length > 2 && (terms.terms[name] || "").toLowerCase().includes(start));
    const list = names.filter(fits).sort((a, b) => rank(a) - rank(b) || a.length - b.length).slice(0, 40).map((name) => ({
      text: name,
      displayText: variable ? name : name + "   " + (terms.terms[name] || "") + (usual.includes(name) ? "  ·" : ""),
      hint: (editing, data, choice) => {
        editing.replaceRange(choice.text, data.from, data.to);
        declare(choice.text);
      },
    }));
    if (!variable && /^[\w-]{3,}$/.test(at.text) && list.length < 12) list.push(...await things(at.text));
    return { list, from: at.from, to: at.to };
  }

  /* Things of the release by name. */
  async function things(text) {
    try {
      const response = await fetch("/search.json?q=" + encodeURIComponent(text) + "&lang=" + page.language);
      if (!response.ok) return [];
      const found = (await response.json()).groups.flatMap((group) => group.found.slice(0, 5).map((one) => ({ one, kind: group.label })));
      return found.slice(0, 12).map(({ one, kind }) => {
        const name = one.label && one.label.text ? one.label.text : one.label;
        return {
          text: one.iri.startsWith(page.base) && /^\s*BASE\s/im.test(editor.getValue()) ? "<" + one.iri.slice(page.base.length) + ">" : "<" + one.iri + ">",
          displayText: name + "   " + kind,
        };
      });
    } catch (unreachable) {
      return [];
    }
  }

  /* The class that the query gives the subject of the pattern at the cursor, or "". */
  function classAt(cm) {
    const until = cm.getRange({ line: 0, ch: 0 }, cm.getCursor()).replace(/#.*$/gm, "").replace(/"[^"\n]*"/g, '""').replace(/<[^>\s]*>/g, "<>");
    const pattern = until.slice(Math.max(until.lastIndexOf("{"), until.lastIndexOf("}"), until.search(/\.\s+\S[^.]*$/)) + 1);
    const subject = (pattern.match(/[?$]\w+/) || [""])[0];
    if (!subject) return "";
    const typed = cm.getValue().match(new RegExp("\\" + subject + "\\s+(?:a|rdf:type)\\s+([\\w-]+:[\\w-]+)"));
    return typed ? typed[1] : (pattern.match(/;?\s*(?:a|rdf:type)\s+([\w-]+:[\w-]+)/) || ["", ""])[1];
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
    stop.hidden = false;
    const mine = asking;
    const query = editor.getValue();
    const start = performance.now();
    document.getElementById("answer-section").hidden = false;
    status.textContent = say["editor.running"];
    answer.setAttribute("aria-busy", "true");
    try {
      const response = await fetch("/sparql", {
        method: "POST",
        headers: { Accept: wide, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ query }),
        signal: mine.signal,
      });
      const type = response.headers.get("Content-Type") || "";
      const body = type.includes("json") ? await response.json() : await response.text();
      const facts = cost(response, performance.now() - start);
      if (!response.ok) fail(body, response.status);
      else if (typeof body === "string") statements(body, query, facts);
      else rows(body, query, facts);
      await remember();
    } catch (error) {
      if (mine.signal.aborted) {
        if (asking === mine) status.textContent = say["editor.stopped"];
        return;
      }
      fail({ detail: String(error.message || error) }, 0);
    } finally {
      if (asking === mine) {
        asking = null;
        stop.hidden = true;
        answer.removeAttribute("aria-busy");
      }
    }
  }

  stop.addEventListener("click", () => {
    if (asking) asking.abort(); // the server sees that nobody waits any more, and ends the query
    editor.focus();
  });

  /* What an answer cost: time on the server and in all, bytes, whether it was kept from before. */
  function cost(response, took) {
    const facts = [];
    const made = (response.headers.get("Server-Timing") || "").match(/query;dur=([\d.]+)/);
    const bytes = Number(response.headers.get("Content-Length")) || transferred();
    facts.push(say["editor.in"].replace("{0}", Math.round(took)));
    if (made) facts.push(say["editor.made"].replace("{0}", made[1]));
    if (bytes > 0) facts.push(say["editor.bytes"].replace("{0}", new Intl.NumberFormat(page.language).format(bytes)));
    if (response.headers.get("X-MiGov-Cache") === "hit") facts.push(say["editor.kept"]);
    const release = response.headers.get("X-MiGov-Release");
    if (release) facts.push(say["entity.release"].replace("{0}", release));
    return facts;
  }

  function transferred() {
    const entries = performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith("/sparql"));
    return entries.length > 0 ? entries[entries.length - 1].encodedBodySize : 0;
  }

  /* A link holds the query itself, packed, and how its answer is looked at; the server keeps nothing. */
  async function address() {
    const view = new URLSearchParams(Object.entries(results.state()).filter(([, value]) => value !== undefined && value !== "" && value !== false && value !== 0));
    if (page.chosen) view.set("lang", page.chosen);
    const query = editor.getValue();
    if (!window.CompressionStream) return "/sparql?query=" + encodeURIComponent(query) + "&" + view;
    const packed = new Uint8Array(await new Response(new Blob([query]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
    let binary = "";
    packed.forEach((byte) => { binary += String.fromCharCode(byte); });
    const text = btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    return "/sparql?q=" + text + (view.toString() ? "&" + view : "");
  }

  async function remember() {
    const link = await address();
    if (link.length > 7000) return;
    history.replaceState(null, "", link);
    document.getElementById("share").href = link;
  }

  document.getElementById("copy").addEventListener("click", async () => {
    const link = new URL(await address(), location.href).href;
    const said = document.getElementById("copied");
    if (link.length > 7000) {
      said.textContent = say["editor.share.long"];
      return;
    }
    document.getElementById("share").href = link;
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = say["editor.share.copied"];
    } catch (refused) {
      said.textContent = link;
    }
  });

  /* Code for the query as it stands. */
  function snippets() {
    const query = editor.getValue().trim();
    const endpoint = location.origin + "/sparql";
    const bare = query.replace(/<[^<>\s]*>|"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*$/gm, " ");
    const graph = /^(?:CONSTRUCT|DESCRIBE)$/i.test((bare.match(/\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b(?!\s*:)/i) || [""])[0]);
    const type = graph ? "text/turtle" : "text/csv";
    const quoted = JSON.stringify(query).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
    const hex = (unit, digits) => unit.toString(16).padStart(digits, "0");
    /* Programs in these languages may be read in another encoding than they were written in. */
    const ofJava = quoted.replace(/[^\x00-\x7f]/g, (unit) => "\\u" + hex(unit.charCodeAt(0), 4));
    const ofR = quoted.replace(/[^\x00-\x7f]/gu, (letter) => "\\U" + hex(letter.codePointAt(0), 8));
    return {
      curl: "curl --fail -H 'Accept: " + type + "' --data-urlencode query@- " + endpoint + " <<'SPARQL'\n" + query + "\nSPARQL",
      Python: "from urllib.parse import urlencode\nfrom urllib.request import Request, urlopen\n\nquery = " + quoted + "\nrequest = Request(\"" + endpoint + "\", urlencode({\"query\": query}).encode(), {\"Accept\": \"" + type + "\"})\nprint(urlopen(request).read().decode())",
      R: "query <- " + ofR + "\naddress <- paste0(\"" + endpoint + "?format=" + (graph ? "ttl" : "csv") + "&query=\", URLencode(query, reserved = TRUE))\n" + (graph ? "cat(readLines(address), sep = \"\\n\")" : "answer <- read.csv(address, na.strings = \"\")\nprint(answer)"),
      JavaScript: "const query = " + quoted + ";\nconst response = await fetch(\"" + endpoint + "\", {\n  method: \"POST\",\n  headers: { Accept: \"" + type + "\", \"Content-Type\": \"application/sparql-query\" },\n  body: query,\n});\nif (!response.ok) throw new Error(await response.text());\nconsole.log(await response.text());",
      Java: "import java.net.URI;\nimport java.net.http.*;\n\npublic class Ask {\n    public static void main(String[] args) throws Exception {\n        String query = " + ofJava + ";\n        HttpRequest request = HttpRequest.newBuilder(URI.create(\"" + endpoint + "\"))\n                .header(\"Content-Type\", \"application/sparql-query\")\n                .header(\"Accept\", \"" + type + "\")\n                .POST(HttpRequest.BodyPublishers.ofString(query))\n                .build();\n        System.out.println(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());\n    }\n}",
    };
  }

  const code = document.getElementById("code");
  code.addEventListener("toggle", () => {
    if (!code.open) return;
    const box = document.getElementById("snippets");
    box.replaceChildren();
    Object.entries(snippets()).forEach(([language, text]) => box.append(
      element("h3", {}, language), element("pre", { tabindex: "0", "data-code": language }, element("code", {}, text))));
  });

  /* One pattern a line, indented by its braces; what is inside quotes, IRIs and comments stays as it is. */
  function tidy() {
    const parts = editor.getValue().match(/#[^\n]*|<[^<>"{}|^`\\\s]*>|"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[{}]|\n|[^\S\n]+|[^\s{}#<"']+|[<"']/g) || [];
    let depth = 0;
    let line = "";
    const lines = [];
    const push = () => {
      if (line.trim()) lines.push("  ".repeat(depth) + line.trim());
      line = "";
    };
    const values = () => /\bVALUES\s+\S+\s*$/i.test(line) || /\bVALUES\s*\([^)]*\)\s*$/i.test(line);
    let inline = 0;
    parts.forEach((part) => {
      if (part === "{") {
        if (values()) { inline = 1; line += "{"; return; }
        line += (line && !/\s$/.test(line) ? " " : "") + "{";
        push();
        depth++;
      } else if (part === "}") {
        if (inline) { inline = 0; line += "}"; return; }
        push();
        depth = Math.max(0, depth - 1);
        line = "}";
      } else if (part === "\n") {
        if (inline) { line += " "; return; }
        push();
      } else if (/^[^\S\n]+$/.test(part)) {
        line += line ? " " : "";
      } else {
        if (line === "}" && !/^[.;,)]/.test(part)) line += " ";
        line += part;
      }
    });
    push();
    editor.setValue(lines.join("\n") + "\n");
  }
  document.getElementById("tidy").addEventListener("click", tidy);

  /* Examples: only those that hold all words. */
  const sieve = document.getElementById("sieve");
  sieve.addEventListener("input", () => {
    const words = sieve.value.toLowerCase().split(/\s+/).filter(Boolean);
    document.querySelectorAll(".examples").forEach((list) => {
      let left = 0;
      list.querySelectorAll("li").forEach((item) => {
        item.hidden = !words.every((word) => (item.textContent + " " + (item.dataset.words || "")).toLowerCase().includes(word));
        if (!item.hidden) left++;
      });
      list.hidden = left === 0;
      list.previousElementSibling.hidden = left === 0;
    });
  });

  function fail(problem, code) {
    const place = problem.line ? say["error.line"].replace("{0}", problem.line).replace("{1}", problem.column) : "";
    status.textContent = "";
    const box = element("div", { class: "wrong", role: "alert" });
    box.append(element("p", {}, element("strong", {}, say["editor.failed"] + (place ? ": " + place : ""))));
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

  function rows(json, query, facts) {
    if ("boolean" in json) {
      status.textContent = facts.join(" · ");
      answer.replaceChildren(element("p", { class: "lede" }, element("strong", {}, json.boolean ? say.yes : say.no)));
      return;
    }
    const all = json.results.bindings;
    const number = new Intl.NumberFormat(page.language);
    facts.unshift(all.length === 1 ? say["query.row"] : say["query.rows"].replace("{0}", number.format(all.length)));
    status.textContent = facts.join(" · ");
    if (all.length === 0) {
      const why = element("a", {
        class: "why",
        href: "/sparql?explain=empty&query=" + encodeURIComponent(query),
        "data-running": say["editor.running"],
        "data-found": say["query.why.found"],
        "data-missing": say["query.why.missing"],
        "data-near": say["query.why.near"],
      }, say["query.why"]);
      answer.replaceChildren(element("div", { class: "empty" }, element("p", { class: "note" }, say["query.empty"] + " ", why)));
      return;
    }
    const example = page.example && page.example.query.trim() === query.trim() ? page.example : null;
    results.show(json, {
      chart: example ? example.chart : undefined,
      view: begin(),
      footer: () => downloads(query, ["csv", "tsv", "json", "xml"]),
      onChange: remember,
    });
  }

  /* How the answer is looked at: as the address says at first, then as it was. */
  let first = true;
  function begin() {
    if (!first) return { view: results.state().view };
    first = false;
    const view = {};
    new URLSearchParams(location.search).forEach((value, key) => {
      if (["view", "kind", "x", "y", "split", "place", "shade", "label", "from", "until", "sort"].includes(key)) view[key] = value;
      if (key === "down") view.down = value === "true";
      if (key === "page") view.page = Number(value) || 0;
    });
    return view;
  }

  function statements(text, query, facts) {
    status.textContent = facts.join(" · ");
    const lines = text.split("\n");
    answer.replaceChildren(
      element("pre", { tabindex: "0" }, lines.slice(0, shown).join("\n") + (lines.length > shown ? "\n…" : "")),
      downloads(query, ["ttl", "nt", "jsonld", "rdf"]));
  }

  function downloads(query, formats) {
    const line = element("p", {}, say["query.download"] + ": ");
    formats.forEach((format) => line.append(
      element("a", { href: "/sparql?query=" + encodeURIComponent(query) + "&format=" + format }, format.toUpperCase()), " "));
    return line;
  }

  if (page.run) run();
})();
