/* Answers to look at: table, chart, map, timeline, the raw text. Used by the editor and by the pages of the catalogue. */
"use strict";
window.MigovResults = (function () {
  const PAGE = 100;
  const BARS = 60;
  const SERIES = 8;
  const SVG = "http://www.w3.org/2000/svg";
  const NUMERIC = /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/;
  const DAY = /^-?\d{4}(-\d\d(-\d\d)?)?/;

  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => { if (value !== null) made.setAttribute(key, value); });
    made.append(...content);
    return made;
  }

  function drawn(name, attributes, ...content) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...content);
    return made;
  }

  /* root: where the answer is shown; page: words, language, base of identifiers, prefixes, address of the map. */
  function create(root, page) {
    const say = (key, ...values) => values.reduce((text, value, at) => text.replace("{" + at + "}", value), page.words[key] || key);
    const number = new Intl.NumberFormat(page.language);
    const order = new Intl.Collator(page.language, { numeric: true });
    let answer = null;
    let state = {};
    let labels = new Map();
    let changed = () => {};

    /* What a column holds. */

    /* What queries of the catalogue say in English, in the reader's language. */
    function spoken(term) {
      return !term["xml:lang"] && page.values && Object.hasOwn(page.values, term.value) ? page.values[term.value] : term.value;
    }

    function text(row, column) {
      const label = row[column + "Label"];
      const term = row[column];
      if (!term) return "";
      if (term.type !== "uri") return spoken(term);
      const known = labels.get(term.value) || {};
      return (known.language === page.language && known.value) || (label && label.value) || known.value || short(term.value);
    }

    function value(row, column) {
      return row[column] && row[column].type !== "uri" && row[column].value !== "" ? Number(row[column].value) : NaN;
    }

    function is(column, test) {
      const filled = answer.rows.filter((row) => row[column]);
      return filled.length > 0 && filled.every((row) => test(row[column]));
    }

    const isNumber = (column) => is(column, (term) => NUMERIC.test(term.datatype || ""));
    const isDay = (column) => is(column, (term) => term.type !== "uri" && /#(date|gYear|gYearMonth|dateTime)$/.test(term.datatype || "") && DAY.test(term.value));
    const country = (term) => {
      const from = page.base + "id/country/";
      return term && term.type === "uri" && term.value.startsWith(from) && /^[A-Z]{3}$/.test(term.value.slice(from.length))
        ? term.value.slice(from.length) : null;
    };
    const isCountry = (column) => answer.rows.some((row) => country(row[column]));

    function local(iri) {
      const vocabulary = page.prefixes.mg || "";
      if (vocabulary && iri.startsWith(vocabulary)) return "/ontology#" + iri.slice(vocabulary.length);
      if (iri.startsWith(page.base + "id/")) return "/page/" + iri.slice(page.base.length + 3);
      return iri.startsWith(page.base + "graph/") ? "/page/" + iri.slice(page.base.length) : null;
    }

    function short(iri) {
      for (const [prefix, space] of Object.entries(page.prefixes)) {
        if (iri.startsWith(space) && /^[A-Za-z][\w-]*$/.test(iri.slice(space.length))) return prefix + ":" + iri.slice(space.length);
      }
      return iri.startsWith(page.base + "id/") ? iri.slice(page.base.length + 3) : iri.startsWith(page.base) ? iri.slice(page.base.length) : iri;
    }

    function link(iri, words) {
      const own = local(iri);
      if (!own && !/^https?:/.test(iri)) return element("code", {}, iri);
      return element("a", own ? { href: own + (page.chosen ? (own.includes("#") ? "" : "?lang=" + page.chosen) : ""), title: iri } : { href: iri, rel: "external" }, element("bdi", {}, words));
    }

    function heading(column) {
      if (!answer.named) return column;
      if (page.headings && page.headings[column]) return page.headings[column];
      const words = column.replace(/(.)Label$/, "$1").replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/_/g, " ").toLowerCase();
      return words.charAt(0).toUpperCase() + words.slice(1);
    }

    /* Views. */

    function views() {
      const numbers = answer.columns.filter(isNumber);
      const days = answer.columns.filter(isDay);
      const found = [{ name: "table", draw: table }];
      const drawable = answer.columns.length > 1 && answer.rows.length > 0;
      if (drawable && numbers.length > 0) found.push({ name: "chart", draw: chart });
      if (drawable && answer.columns.some(isCountry)) found.push({ name: "map", draw: map });
      if (drawable && (days.length > 0 || answer.chart.kind === "timeline")) found.push({ name: "timeline", draw: timeline });
      found.push({ name: "raw", draw: raw });
      return found;
    }

    function draw() {
      const all = views();
      const current = all.find((view) => view.name === state.view) || all[0];
      const bar = element("div", { class: "views no-print", role: "group", "aria-label": say("results.view") });
      all.forEach((view) => {
        const button = element("button", { type: "button", "aria-pressed": String(view === current), "data-view": view.name }, say("results." + view.name));
        button.addEventListener("click", () => {
          state.view = view.name;
          draw();
          root.querySelector('[data-view="' + view.name + '"]').focus();
          changed();
        });
        bar.append(button);
      });
      const box = element("div", { class: "view view-" + current.name });
      root.replaceChildren(bar, box);
      current.draw(box);
      if (answer.footer) root.append(answer.footer());
    }

    function table(box) {
      const rows = sorted();
      const from = Math.min(state.page || 0, Math.max(0, Math.ceil(rows.length / PAGE) - 1)) * PAGE;
      const head = element("tr");
      answer.columns.forEach((column) => {
        const direction = state.sort === column ? (state.down ? "descending" : "ascending") : null;
        const button = element("button", { type: "button", class: "sort" }, heading(column), element("span", { "aria-hidden": "true" }, direction === "ascending" ? " ↑" : direction ? " ↓" : ""));
        button.addEventListener("click", () => {
          state.down = state.sort === column ? !state.down : false;
          state.sort = column;
          state.page = 0;
          draw();
          [...root.querySelectorAll("button.sort")][answer.columns.indexOf(column)].focus();
          changed();
        });
        head.append(element("th", { scope: "col", "aria-sort": direction }, button));
      });
      const body = element("tbody");
      rows.slice(from, from + PAGE).forEach((row) => {
        const line = element("tr");
        answer.columns.forEach((column) => line.append(cell(row, column)));
        body.append(line);
      });
      box.append(element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("query.answer") + ". " + say("scroll.hint") },
        element("table", {}, element("thead", {}, head), body)));
      if (rows.length > PAGE) box.append(pager(rows.length, from));
      name(rows.slice(from, from + PAGE));
    }

    function pager(count, from) {
      const line = element("p", { class: "turn no-print" });
      const turn = (words, to, off) => {
        const button = element("button", { type: "button", "data-turn": String(to - from) }, words);
        button.disabled = off;
        button.addEventListener("click", () => {
          state.page = to / PAGE;
          draw();
          const again = root.querySelector('[data-turn="' + (to > from ? PAGE : -PAGE) + '"]');
          if (again && !again.disabled) again.focus();
        });
        return button;
      };
      line.append(turn(say("results.before"), from - PAGE, from === 0), " ",
        element("span", { role: "status" }, say("results.rows", number.format(from + 1), number.format(Math.min(count, from + PAGE)), number.format(count))), " ",
        turn(say("results.next"), from + PAGE, from + PAGE >= count));
      return line;
    }

    function sorted() {
      const column = state.sort;
      if (!column) return answer.rows;
      const numeric = isNumber(column);
      const way = state.down ? -1 : 1;
      const empty = (row) => !row[column];
      return [...answer.rows].sort((one, other) => {
        if (empty(one) || empty(other)) return empty(one) - empty(other);
        return way * (numeric ? value(one, column) - value(other, column) : order.compare(text(one, column), text(other, column)));
      });
    }

    function cell(row, column) {
      const term = row[column];
      if (!term) return element("td");
      if (term.type === "uri") {
        const box = element("td", {}, link(term.value, text(row, column)));
        if (unnamed(row, column)) box.firstChild.dataset.iri = term.value;
        return box;
      }
      const numeric = NUMERIC.test(term.datatype || "");
      const box = element("td", { class: numeric ? "number" : term.value.length <= 12 && !/\s/.test(term.value) ? "short" : null });
      const language = term["xml:lang"];
      box.append(element("span", { dir: "auto", lang: language || null }, spoken(term)));
      if (language && language !== page.language) box.append(element("span", { class: "tongue" }, language));
      return box;
    }

    /* Whether a thing is without a name in the reader's language: labels of the catalogue's answers are English. */
    function unnamed(row, column) {
      return !row[column + "Label"] || page.language !== "en";
    }

    /* Names of what is shown only as an identifier: one small query a page of rows. */
    async function name(rows) {
      const asked = answer;
      const wanted = new Set();
      rows.forEach((row) => asked.columns.forEach((column) => {
        const term = row[column];
        if (term && term.type === "uri" && unnamed(row, column) && !labels.has(term.value) && local(term.value) && !/[<>"{}|\\^`\s]/.test(term.value)) wanted.add(term.value);
      }));
      const list = [...wanted].slice(0, 300);
      if (list.length > 0) {
        const query = "SELECT ?thing ?label WHERE { VALUES ?thing { " + list.map((iri) => "<" + iri + ">").join(" ")
          + " } ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?label FILTER(LANG(?label) IN (\"" + page.language + "\", \"en\", \"\")) }";
        try {
          const response = await fetch("/sparql", { method: "POST", headers: { Accept: "application/sparql-results+json", "Content-Type": "application/sparql-query" }, body: query });
          if (!response.ok) return;
          (await response.json()).results.bindings.forEach((row) => {
            const known = labels.get(row.thing.value);
            if (!known || row.label["xml:lang"] === page.language) labels.set(row.thing.value, { value: row.label.value, language: row.label["xml:lang"] || "" });
          });
        } catch (unreachable) { return; }
      }
      root.querySelectorAll("a[data-iri]").forEach((anchor) => {
        const label = labels.get(anchor.dataset.iri);
        if (!label || anchor.dataset.named) return;
        anchor.dataset.named = "true";
        anchor.replaceChildren(element("bdi", { lang: label.language || null }, label.value));
        if (label.language && label.language !== page.language) anchor.after(element("span", { class: "tongue" }, label.language));
      });
    }

    /* Choosing what is drawn. */

    function choice(box, key, columns, optional) {
      const select = element("select", { "data-choice": key });
      if (optional) select.append(element("option", { value: "" }, "—"));
      columns.forEach((column) => select.append(element("option", { value: column }, heading(column))));
      select.value = state[key] && columns.includes(state[key]) ? state[key] : optional ? "" : columns[0];
      select.addEventListener("change", () => {
        state[key] = select.value;
        draw();
        root.querySelector('[data-choice="' + key + '"]').focus();
        changed();
      });
      box.append(element("label", {}, say("results." + key), " ", select));
      return select.value;
    }

    function column(variable) {
      if (!variable) return null;
      if (answer.columns.includes(variable)) return variable;
      const bare = variable.replace(/Label$/, "");
      return answer.columns.includes(bare) ? bare : null;
    }

    function defaults(kinds, keys) {
      if (kinds.includes(answer.chart.kind)) {
        keys.forEach((key, at) => { if (state[key] === undefined) state[key] = column(answer.chart.variables[at]) || undefined; });
      }
    }

    function chart(box) {
      const numbers = answer.columns.filter(isNumber);
      const others = answer.columns.filter((one) => !numbers.includes(one));
      defaults(["bar", "line"], ["x", "y", "split"]);
      if (state.kind === undefined) state.kind = answer.chart.kind === "line" ? "line" : "bar";
      const bar = element("div", { class: "choices no-print" });
      const kind = element("select", { "data-choice": "kind" }, element("option", { value: "bar" }, say("results.bar")), element("option", { value: "line" }, say("results.line")));
      kind.value = state.kind;
      kind.addEventListener("change", () => { state.kind = kind.value; draw(); root.querySelector('[data-choice="kind"]').focus(); changed(); });
      bar.append(element("label", {}, say("results.kind"), " ", kind));
      const y = choice(bar, "y", numbers);
      const x = choice(bar, "x", (others.length > 0 ? others.concat(numbers) : numbers).filter((one) => one !== y));
      const split = choice(bar, "split", others.filter((one) => one !== x), true);
      box.append(bar);
      const series = new Map();
      const points = new Map();
      answer.rows.forEach((row) => {
        if (Number.isNaN(value(row, y)) || !row[x]) return;
        const group = split ? text(row, split) : "";
        if (!series.has(group)) series.set(group, 0);
        series.set(group, series.get(group) + value(row, y));
        const at = text(row, x);
        if (!points.has(at)) points.set(at, []);
        points.get(at).push({ group, value: value(row, y) });
      });
      const groups = [...series.keys()].sort((one, other) => series.get(other) - series.get(one));
      (state.kind === "line" ? lines : bars)(box, points, groups.slice(0, SERIES), x, y);
      if (groups.length > 1) legend(box, groups.slice(0, SERIES));
      if (groups.length > SERIES) note(box, say("results.first", SERIES, groups.length));
    }

    function note(box, words) { box.append(element("p", { class: "quiet small" }, words)); }

    function legend(box, groups) {
      const list = element("ul", { class: "legend" });
      groups.forEach((group, at) => list.append(element("li", {}, drawnSwatch(at), group || "—")));
      box.append(list);
    }

    function drawnSwatch(at) {
      const swatch = drawn("svg", { viewBox: "0 0 10 10", "aria-hidden": "true", class: "swatch" });
      swatch.append(drawn("rect", { width: 10, height: 10, class: "series-" + at }));
      return swatch;
    }

    function figure(box, width, height, words) {
      const svg = drawn("svg", { viewBox: "0 0 " + width + " " + height, role: "img", "aria-label": words + " " + say("results.same"), class: "figure" });
      box.append(element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": words }, svg));
      return svg;
    }

    /* As much of the words as there is room for, measured as drawn. */
    function fitted(label, words, room) {
      label.textContent = words;
      const wide = label.getComputedTextLength();
      if (wide > room) label.textContent = words.slice(0, Math.max(1, Math.floor(words.length * room / wide) - 1)) + "…";
    }

    function clip(words, most) { return words.length > most ? words.slice(0, most - 1) + "…" : words; }

    function bars(box, points, groups, x, y) {
      const shown = [...points].slice(0, BARS);
      const sums = shown.map(([, parts]) => parts.filter((part) => groups.includes(part.group)).reduce((sum, part) => sum + Math.abs(part.value), 0));
      const most = Math.max(1e-9, ...sums);
      const step = 26;
      const left = 300;
      const wide = 560;
      const svg = figure(box, left + wide + 90, shown.length * step + 10, heading(y) + " – " + heading(x) + ".");
      shown.forEach(([label, parts], at) => {
        const top = at * step + 4;
        const words = svg.appendChild(drawn("text", { x: left - 8, y: top + 14, "text-anchor": "end" }));
        fitted(words, label, left - 10);
        let from = left;
        parts.forEach((part) => {
          const group = groups.indexOf(part.group);
          if (group < 0) return;
          const long = Math.max(part.value === 0 ? 0 : 1, Math.abs(part.value) / most * wide);
          const mark = drawn("rect", { x: from, y: top, width: long, height: step - 8, class: "series-" + group, "data-x": label, "data-y": part.value, "data-group": part.group });
          mark.append(drawn("title", {}, label + (part.group ? ", " + part.group : "") + ": " + number.format(part.value)));
          svg.append(mark);
          from += long;
        });
        svg.append(drawn("text", { x: from + 6, y: top + 14, class: "figures" }, number.format(parts.length === 1 ? parts[0].value : sums[at])));
      });
      if (points.size > BARS) note(box, say("results.first", BARS, number.format(points.size)));
    }

    function position(label) {
      const day = DAY.test(label) ? label.match(DAY)[0] : null;
      if (day && day.length > 4) return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10) || 1) - 1) / 366;
      return Number.parseFloat(label);
    }

    function lines(box, points, groups, x, y) {
      const marks = [];
      [...points].forEach(([label, parts], at) => {
        const place = position(label);
        parts.filter((part) => groups.includes(part.group)).forEach((part) => marks.push({ label, place: Number.isFinite(place) ? place : at, ...part }));
      });
      if (marks.length === 0) { note(box, say("query.empty")); return; }
      const low = Math.min(...marks.map((mark) => mark.place));
      const high = Math.max(...marks.map((mark) => mark.place));
      const top = Math.max(...marks.map((mark) => mark.value), 0);
      const floor = Math.min(...marks.map((mark) => mark.value), 0);
      const width = 860;
      const height = 380;
      const left = 70;
      const svg = figure(box, width + 20, height + 40, heading(y) + " – " + heading(x) + ".");
      const across = (place) => left + (high === low ? 0.5 : (place - low) / (high - low)) * (width - left);
      const up = (worth) => 15 + (1 - (worth - floor) / ((top - floor) || 1)) * (height - 30);
      for (let step = 0; step <= 4; step++) {
        const worth = floor + (top - floor) * step / 4;
        svg.append(drawn("line", { x1: left, x2: width, y1: up(worth), y2: up(worth), class: "grid" }),
          drawn("text", { x: left - 8, y: up(worth) + 4, "text-anchor": "end", class: "figures" }, number.format(Math.round(worth * 10) / 10)));
      }
      const ends = [...new Set([marks.reduce((one, other) => other.place < one.place ? other : one).label, marks.reduce((one, other) => other.place > one.place ? other : one).label])];
      ends.forEach((label, at) => svg.append(drawn("text", { x: at === 0 ? left : width, y: height + 20, "text-anchor": at === 0 ? "start" : "end" }, clip(label, 30))));
      groups.forEach((group, at) => {
        const own = marks.filter((mark) => mark.group === group).sort((one, other) => one.place - other.place);
        svg.append(drawn("polyline", { points: own.map((mark) => across(mark.place) + "," + up(mark.value)).join(" "), class: "line series-" + at }));
        own.forEach((mark) => {
          const dot = drawn("circle", { cx: across(mark.place), cy: up(mark.value), r: own.length > 80 ? 1.5 : 3, class: "series-" + at, "data-x": mark.label, "data-y": mark.value, "data-group": group });
          dot.append(drawn("title", {}, mark.label + (group ? ", " + group : "") + ": " + number.format(mark.value)));
          svg.append(dot);
        });
      });
    }

    function map(box) {
      const places = answer.columns.filter(isCountry);
      defaults(["map"], ["place", "shade"]);
      const bar = element("div", { class: "choices no-print" });
      const place = choice(bar, "place", places);
      const shade = choice(bar, "shade", answer.columns.filter((one) => one !== place), true);
      box.append(bar);
      const found = new Map();
      answer.rows.forEach((row) => {
        const code = country(row[place]);
        if (!code) return;
        if (!found.has(code)) found.set(code, { name: text(row, place), iri: row[place].value, count: 0, values: [] });
        const entry = found.get(code);
        entry.count++;
        if (shade && row[shade]) entry.values.push(text(row, shade));
      });
      const numeric = !shade || isNumber(shade);
      const worth = (entry) => !shade ? entry.count : entry.values.length ? Math.max(...entry.values.map(Number)) : 0;
      const most = numeric ? Math.max(1, ...[...found.values()].map(worth)) : 1;
      const kinds = numeric ? [] : [...new Set([...found.values()].map((entry) => entry.values[0] || "—"))].slice(0, SERIES);
      const svg = figure(box, 2000, 870, heading(place) + (shade ? ", " + heading(shade) : "") + ".");
      svg.classList.add("map");
      svg.append(drawn("use", { href: page.map + "#land", class: "land" }));
      found.forEach((entry, code) => {
        const tone = numeric ? "tone-level-" + (worth(entry) > 0 ? Math.max(1, Math.ceil(5 * worth(entry) / most)) : 0) : "series-" + Math.max(0, kinds.indexOf(entry.values[0] || "—"));
        const shape = drawn("use", { href: page.map + "#" + code, class: tone, "data-x": code, "data-y": numeric ? worth(entry) : entry.values[0] || "" });
        shape.append(drawn("title", {}, entry.name + ": " + (shade ? [...new Set(entry.values)].join(", ") : say("results.count", entry.count))));
        svg.append(shape);
      });
      if (numeric) note(box, (shade ? heading(shade) : say("results.number")) + ". " + say("results.most", number.format(most)));
      else legend(box, kinds);
    }

    function timeline(box) {
      const days = answer.columns.filter(isDay);
      const others = answer.columns.filter((one) => !days.includes(one));
      defaults(["timeline"], ["label", "from", "until"]);
      const bar = element("div", { class: "choices no-print" });
      const label = choice(bar, "label", others.length > 0 ? others : days);
      const from = choice(bar, "from", days);
      const until = choice(bar, "until", days.filter((one) => one !== from), true);
      box.append(bar);
      const dated = answer.rows.filter((row) => row[from] && Number.isFinite(position(row[from].value)));
      const shown = dated.slice(0, BARS);
      if (shown.length === 0) { note(box, say("query.empty")); return; }
      const now = new Date().getFullYear() + 1;
      const end = (row) => until && row[until] ? position(row[until].value) : null;
      const low = Math.floor(Math.min(...shown.map((row) => position(row[from].value))) / 10) * 10;
      const high = Math.max(now, ...shown.map((row) => end(row) || 0));
      const left = 300;
      const wide = 620;
      const step = 24;
      const across = (place) => left + (place - low) / (high - low) * wide;
      const svg = figure(box, left + wide + 20, shown.length * step + 34, heading(label) + ", " + heading(from) + ".");
      const tick = [1, 5, 10, 20, 50, 100].find((years) => (high - low) / years <= 9) || 200;
      for (let year = Math.ceil(low / tick) * tick; year <= high; year += tick) {
        svg.append(drawn("line", { x1: across(year), x2: across(year), y1: 18, y2: shown.length * step + 24, class: "grid" }),
          drawn("text", { x: across(year), y: 12, "text-anchor": "middle", class: "figures" }, String(year)));
      }
      shown.forEach((row, at) => {
        const top = at * step + 26;
        const begin = across(position(row[from].value));
        const words = text(row, label) + ": " + row[from].value + (until ? " – " + (row[until] ? row[until].value : "") : "");
        const name = svg.appendChild(drawn("text", { x: left - 8, y: top + 10, "text-anchor": "end" }));
        fitted(name, text(row, label), left - 10);
        const mark = until
          ? drawn("rect", { x: begin, y: top, width: Math.max(2, across(end(row) || now) - begin), height: 11, class: "series-0" + (row[until] ? "" : " open") })
          : drawn("circle", { cx: begin, cy: top + 6, r: 5, class: "series-0" });
        mark.setAttribute("data-x", text(row, label));
        mark.setAttribute("data-y", row[from].value);
        mark.append(drawn("title", {}, words));
        svg.append(mark);
      });
      if (dated.length > shown.length) note(box, say("results.first", BARS, number.format(dated.length)));
      if (answer.rows.length > dated.length) note(box, say("results.undated", number.format(answer.rows.length - dated.length)));
      if (until) note(box, say("results.open"));
    }

    function raw(box) {
      const text = JSON.stringify(answer.json, null, 1);
      box.append(element("pre", { tabindex: "0" }, text.slice(0, 200000) + (text.length > 200000 ? "\n…" : "")));
    }

    return {
      /* json: SPARQL results; options: named (labels join their column), chart, footer, view (what is chosen), onChange */
      show(json, options) {
        const all = json.head.vars;
        const columns = options.named ? all.filter((one) => !(one.endsWith("Label") && all.includes(one.slice(0, -5)))) : all;
        answer = { json, rows: json.results.bindings, columns, named: Boolean(options.named), chart: options.chart || { kind: "none", variables: [] }, footer: options.footer };
        state = { ...(options.view || {}) };
        if (!state.view && answer.chart.kind !== "none" && options.drawFirst) state.view = { bar: "chart", line: "chart" }[answer.chart.kind] || answer.chart.kind;
        changed = options.onChange || changed;
        draw();
      },
      state: () => ({ ...state }),
      element,
      short,
      local,
      link,
    };
  }

  return { create };
})();
