"""From facts on instruments and treaty actions to tables; for take_over_treaties_and_agreements.py."""
import collections
import re

from takeover_constants import CORRECTED, COVERAGE, LINKED, NO_TREATY, NOT_OURS, RELATED_INSTRUMENTS
from takeover_tables import joined, locator, party, read, segment, slug, source_of

CONSENT = {
    "ratification", "accession", "succession", "acceptance", "approval", "definitive-signature",
    "definitive-signature-or-participation", "participation", "formal-confirmation", "consent", "entry-into-force"}


# --- instruments -----------------------------------------------------------------------------------------------

INSTRUMENT_COLUMNS = [
    "key", "kind", "title", "official_title", "ilo_number", "cets_number", "resolution", "normlex_id",
    "normlex_id_derived", "untc_number", "ukto_id", "adopted_by", "adopted_on", "adopted_at", "in_force_on", "binding",
    "certainty", "basis", "note"]


def instruments(facts, out):
    name = "treaties/instruments.csv"
    rows = []
    for fact in read(facts, name):
        number = fact["number"]
        note = re.sub(r"(; )?not on the wanted list; came with the data", "", fact["note"])
        derived = fact["normlex_id_basis"].startswith("derived")
        basis = (fact["how_known"]
                 .replace("ukparliament/uk-treaties db/json (UK Treaties Online id ", "UK Treaties Online (record ")
                 .replace("globalgov/manyhealth memberships.rda", "globalgov/manyhealth")
                 .replace("mtdsg_no", "number in Multilateral Treaties Deposited with the Secretary-General"))
        basis = re.sub(r"own knowledge( - to verify)?", "general knowledge, to be verified", basis)
        basis = re.sub(r"\bweb page (\S+\.)", r"\1", basis)
        rows.append(dict(
            key=fact["instrument_id"], kind=fact["kind"], title=fact["short_title"],
            official_title=fact["official_title"],
            ilo_number=number if re.fullmatch(r"[CPR]\d{3}", number) else "",
            cets_number=number if "ETS" in number else "",
            resolution=number if number.startswith("A/RES") else "",
            normlex_id=fact["normlex_instrument_id"],
            normlex_id_derived="true" if derived else "false" if fact["normlex_instrument_id"] else "",
            untc_number=fact["untc_mtdsg_no"], ukto_id=fact["uk_treaties_online_id"],
            adopted_by=fact["adopting_organisation"], adopted_on=fact["adoption_date"], adopted_at=fact["place"],
            in_force_on=fact["entry_into_force_date"], binding=fact["binding"],
            certainty="to-verify" if derived or "own knowledge" in fact["how_known"] else "stated",
            basis=basis, note=re.sub(r"own knowledge( - (to )?verify)?", "general knowledge, to be verified", note)))
    out.table("instruments", "instruments", INSTRUMENT_COLUMNS, rows)
    out.account(name, len(rows), "instruments/instruments.csv", len(rows))
    return [row["key"] for row in rows]


def instrument_links(facts, out):
    name = "concepts/instruments_qid.csv"
    facts_rows = read(facts, name)
    rows, left = [], 0
    for fact in facts_rows:
        links = [
            ("exact-match", "http://www.wikidata.org/entity/", fact["wikidata_qid"], "Wikidata"),
            ("close-match", "", fact["yso_uri"], "YSO"),
            ("close-match", "", fact["eurovoc_uri"], "EuroVoc"),
            ("close-match", "http://dbpedia.org/resource/", fact["dbpedia_resource"], "DBpedia")]
        found = [(relation, start + value, vocabulary) for relation, start, value, vocabulary in links if value]
        reason = NOT_OURS.get(fact["key"]) or ("" if found else "no identifier in the vocabularies read")
        if reason:
            left += 1
            out.leave_out(name, fact["line"], fact["key"], reason)
            continue
        for relation, target, vocabulary in found:
            rows.append(dict(instrument=LINKED[fact["key"]], relation=relation, target=target, vocabulary=vocabulary))
    linked = len(rows)
    for instrument, related in RELATED_INSTRUMENTS:
        rows.append(dict(instrument=instrument, relation="related", target=related, vocabulary="MiGov"))
    out.table("instruments", "instrument-links", ["instrument", "relation", "target", "vocabulary"], rows)
    out.account(name, len(facts_rows), "instruments/instrument-links.csv", linked, left,
                "one row a link; instruments that are not ours, or have no identifier, in left-out.csv")
    out.account("(official titles of instruments)", len(RELATED_INSTRUMENTS), "instruments/instrument-links.csv",
                len(RELATED_INSTRUMENTS), 0, "relations that the official titles state")


# --- treaty actions and what is doubtful about them ------------------------------------------------------------

ACTION_COLUMNS = ["instrument", "party", "kind", "date", "name_as_written", "certainty", "locator", "note"]


def variants(conflicts):
    """(instrument, party, date, source) -> kind of act the source itself states, where the facts unified kinds."""
    found = {}
    for fact in conflicts:
        if not fact["what"].startswith("type of act"):
            continue
        for date, kind, source in stated_kinds(fact):
            found[fact["instrument_id"], party(fact["iso3"]), date, source] = kind
    return found


def stated_kinds(fact):
    """Date, kind and source of each statement in a conflict about the kind of an act."""
    if fact["what"] == "type of act":
        date, kind = fact["values_and_sources"].split(" ")[:2]
        return [(date, kind, "dutch-treaty-database")]
    date = fact["what"].rsplit(" ", 1)[1]
    statements = re.findall(r"([a-z-]+) \[((?:\(web[^)]*\)|[\w./-]+)) ([^;]+)\](?:;|$)", fact["values_and_sources"])
    return [(date, kind, source_of(repository, path)) for kind, repository, path in statements]


def doubts(conflicts):
    """(instrument, party, date, kind) -> why this act is to be verified."""
    found = {}
    for fact in conflicts:
        instrument, code, note = fact["instrument_id"], party(fact["iso3"]), fact["note"]
        text = fact["values_and_sources"]
        dated = re.findall(r"(\d{4}(?:-\d\d-\d\d)?) ([a-z]+(?:-[a-z]+)*) \[", text)
        if fact["what"] == "suspect date":
            found[instrument, code, text[:10], "ratification"] = (
                "the date looks like an entry into force; the ratification is believed to be of 2022-08-12")
        elif note.startswith("prefer the full-date row"):
            for date, kind in dated:
                if len(date) == 4:
                    found[instrument, code, date, kind] = "other sources agree on a different date"
        elif note.startswith("the source files the predecessor"):
            state, date = re.search(r"(\d{4}-\d\d-\d\d) is .*\((\w{4})\)", note).group(2, 1)
            for when, kind in dated:
                if when == date:
                    found[instrument, code, date, kind] = f"very probably the act of the predecessor State ({state})"
        elif fact["what"] == "no longer a party":
            found[instrument, code, None, "accession"] = (
                "no longer a party: a Wikipedia page says that it denounced the convention with effect from 1966-04-02")
        elif fact["what"].startswith("which State acted"):
            found[instrument, "COD", fact["what"][-10:], "ratification"] = (
                "very probably filed under the wrong State: the depositary names the Congo")
        elif fact["what"].startswith("what ended"):
            found[instrument, code, fact["what"][-10:], "denunciation-or-end"] = (
                "the day on which the State ceased to be a member of the Council of Europe; whether the treaty ended"
                " for it that day is to be verified")
    return found


def treaty_actions(facts, out):
    name = "treaties/treaty_actions.csv"
    conflicts = read(facts, "treaties/conflicts.csv")
    other_kind, doubtful = variants(conflicts), doubts(conflicts)
    tables = collections.defaultdict(dict)
    read_into = collections.Counter()
    acts = read(facts, name)
    used = set()
    for fact in acts:
        code, date, kind = party(fact["iso3"]), fact["date"], fact["action"]
        code, corrected = CORRECTED.get((fact["instrument_id"], code, kind, date), (code, None))
        key = (fact["instrument_id"], code, kind, date)
        seen = set()
        places = zip(fact["source_repo"].split(" | "), fact["source_path"].split(" | "))
        for position, (repository, path) in enumerate(places):
            source = source_of(repository, path)
            row = tables[source].setdefault(key, dict(
                instrument=key[0], party=code, kind=kind, date=date, certainty="stated"))
            row["locator"] = joined(row.get("locator", ""), locator(path))
            if corrected:
                row["note"] = corrected
            if position == 0:
                row["name_as_written"] = fact["country_name_as_in_source"]
            stated = other_kind.get((key[0], code, date, source))
            if stated and stated != kind and kind != "entry-into-force":
                row["note"] = f"this source calls the act a {stated}"
            for doubt in ((key[0], code, date, kind), (key[0], code, None, kind)):
                if doubt in doubtful:
                    used.add(doubt)
                    row["certainty"] = "to-verify"
                    row["note"] = doubtful[doubt]
            seen.add(source)
        read_into.update(seen)
    if set(doubtful) != used:
        raise ValueError(f"doubts about acts that are not there: {sorted(set(doubtful) - used, key=str)}")
    for source in sorted(tables):
        rows = [tables[source][key] for key in sorted(tables[source])]
        out.table(source, "treaty-actions", ACTION_COLUMNS, rows)
        out.account(name, read_into[source], f"{source}/treaty-actions.csv", len(rows), 0,
                    f"an act goes to every source that states it; {len(acts)} acts in all")
    return {source: set(rows) for source, rows in tables.items()}


def undated_records(facts, out):
    name = "treaties/undated_parties.csv"
    tables = collections.defaultdict(list)
    for fact in read(facts, name):
        meaning = fact["meaning"]
        recorded = "some-action-recorded" if meaning.startswith("has at least") else meaning.split(" ")[0]
        territory = fact["entity"].startswith("territory")
        count = re.search(r"the page says (\d+) states.*this list has (\d+)", meaning)
        written = fact["country_name_as_in_source"]
        as_of = fact["as_of"][:10].split(" ")[0]
        tables[source_of(fact["source_repo"], fact["source_path"])].append(dict(
            key=f"{slug(written)}{'-territory' if territory else ''}-{as_of}", instrument=fact["instrument_id"],
            party=party(fact["iso3"]), name_as_written=written, recorded_as=recorded, as_of=as_of,
            certainty="stated", locator=locator(fact["source_path"]),
            note=joined(
                "written in mixed case, as this source writes territories and other names" if territory else "",
                f"the page counts {count[1]} States, its list names {count[2]}" if count else "")))
    header = ["key", "instrument", "party", "name_as_written", "recorded_as", "as_of", "certainty", "locator", "note"]
    for source, rows in sorted(tables.items()):
        out.table(source, "undated-records", header, rows)
        out.account(name, len(rows), f"{source}/undated-records.csv", len(rows))


def conflicts(facts, out, acts):
    name = "treaties/conflicts.csv"
    by_place = collections.defaultdict(list)
    for instrument, code, kind, date in sorted(set().union(*acts.values())):
        by_place[instrument, code].append((date, kind))
    rows = []
    for fact in read(facts, name):
        codes = [party(code) for code in fact["iso3"].split("/")]
        what, values = fact["what"], fact["values_and_sources"]
        concerned = []
        for code in codes:
            for date, kind in by_place[fact["instrument_id"], code]:
                if concerns(what, values, date, kind):
                    concerned.append(f"{fact['instrument_id']}/{segment(code)}/{date}/{kind}")
        rows.append(dict(
            instrument=fact["instrument_id"], party=";".join(codes), what=what, name_as_written=fact["country"],
            statements=plain(values), resolution=plain(fact["resolution"]), actions=";".join(concerned),
            certainty="inferred", note=plain(fact["note"])))
    out.table("conflicts", "conflicts",
              ["instrument", "party", "what", "name_as_written", "statements", "resolution", "actions", "certainty",
               "note"], rows)
    out.account(name, len(rows), "conflicts/conflicts.csv", len(rows))


def concerns(what, values, date, kind):
    """Whether a conflict is about an act of this date and kind."""
    if what.startswith(("type of action on ", "which State acted on ", "what ended")):
        return date == what[-10:]
    if what == "suspect date":
        return date == values[:10]
    if what == "no longer a party":
        return kind == "accession"
    if what == "type of act":
        return date == values[:10] and kind == "ratification"
    if what.startswith("entry into force"):
        return kind in ("ratification", "entry-into-force")
    return f"{date} {kind} [" in values


def plain(text):
    """A remark without words that only the compilation of the facts explains."""
    return (re.sub(r"\['([\d-]+)'\]", r"\1", re.sub(r"\(web page[^)]*\)", "web page", text))
            .replace("(WPD)", "(humanrights-treaties-ratification-status)")
            .replace("(rule of the first table: NORMLEX makes no difference)",
                     "(NORMLEX makes no difference between the two)")
            .replace("(own knowledge, verify in NORMLEX)", "(to be verified in NORMLEX)")
            .replace("single source (manyhealth)", "single source (globalgov/manyhealth)")
            .replace("UNTC prints", "the UN Treaty Collection prints")
            .replace("zmjones strips", "zmjones/untreaties strips"))


def coverage(out, acts, keys):
    rows = []
    for instrument in keys:
        own = {source: {key for key in rows_ if key[0] == instrument} for source, rows_ in acts.items()}
        every = set().union(*own.values())
        bound = {key[1] for key in every if key[2] in CONSENT}
        latest = max((key[3] for key in every), default="")
        extent, found, known, as_of, note = COVERAGE.get(instrument, ("", "", "", "", ""))
        if instrument in NO_TREATY:
            extent, note = "none", NO_TREATY[instrument]
        extent = extent or ("partial" if every else "none")
        if every:
            note = joined(note, f"latest act found: {latest}")
        elif instrument not in NO_TREATY:
            note = note or "no dated act found"
        rows.append(dict(
            instrument=instrument, extent=extent, parties_found=found or (len(bound) if every else ""),
            parties_known=known, as_of=as_of, sources=";".join(sorted(s for s, found_ in own.items() if found_)),
            certainty="inferred" if "the latest act;" in note else "stated", note=note))
    out.table("coverage", "coverage",
              ["instrument", "extent", "parties_found", "parties_known", "as_of", "sources", "certainty", "note"], rows)
    out.account("README.md (coverage of treaties)", len(rows), "coverage/coverage.csv", len(rows), 0,
                "one row an instrument; parties counted in the tables of treaty actions")
