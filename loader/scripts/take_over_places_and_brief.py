#!/usr/bin/env python3
"""Takes the compiled facts on places, concepts and source documents over into the source tables of the loader.

Usage: take_over_places_and_brief.py FACTS_DIR OUT_DIR

FACTS_DIR has the folders places, concepts and brief; OUT_DIR is loader/data. Running it twice gives the same bytes.
It writes whole tables (OUT_DIR/<source>/<table>.csv) and, in the files shared with other scripts (sources.csv,
takeover.csv, left-out.csv), replaces only its own lines.

What the facts do not have stands in the folder take_over beside this script, one table a subject: keys, French and
Spanish labels, and which organisation, instrument or agreement a name means.

What happens to a fact on the way:
- former states get their ISO 3166-3 alpha-4 code as key, where they have one; so does Serbia and Montenegro in lists;
- a Wikidata item on which the lists disagree, and its rivals, become close matches of the country;
- a name made by folding accents, or taken from a pattern, is marked as constructed or inferred;
- a country that was only inferred stands in a column of its own;
- a statistic of which the source prints no figure stays in, without a value and to be verified;
- the files of the source documents are named by the documents' titles.
"""
import collections
import csv
import pathlib
import re
import sys
import unicodedata

from takeover_tables import Output

OWN = pathlib.Path(__file__).resolve().parent / "take_over"

DOCUMENTS = {  # start of the file's name: source, key of the document, what a reader calls it
    "000": ("resource-hub", "labour-mobility-hub", "the page of the knowledge hub"),
    "001": ("blma-guidance", "guidance-knowledge-platform-record", "the record of the guidance"),
    "002": ("ilo-africa-themes", "ilo-africa-thematic-areas", "the ILO's thematic areas in Africa"),
    "003": ("ilo-good-practices", "ilo-good-practices-list", "the list of good practices"),
    "004": ("ituc-brief", "ituc-brief", "the ITUC brief"),
}
GUIDANCE = "guidance-on-bilateral-labour-migration-agreements"
ACCOUNTS = ["facts_file", "rows_in", "table", "rows_out", "left_out", "reason"]
LEFT_OUT = ["facts_file", "line", "key", "reason"]
SOURCES = ["id", "title", "publisher", "licence", "licence_url", "homepage", "vintage", "retrieved", "language",
           "derived_from", "description"]


class Tables(Output):
    """The tables written, kept at hand for those that build on them, and the accounts of what went where."""

    def __init__(self, folder):
        super().__init__(folder)
        self.tables = {}

    def write(self, source, name, rows):
        """Writes rows (dicts with the same keys) as OUT_DIR/<source>/<name>.csv."""
        self.tables[source, name] = rows
        self.table(source, name, list(rows[0]), rows)

    def begin(self, source, name, rows):
        """As write(), but leaves a table that is there alone: it has been worked on by hand since."""
        self.tables[source, name] = rows
        if not (self.folder / source / f"{name}.csv").exists():
            self.table(source, name, list(rows[0]), rows)

    def leave_out_rows(self, facts, rows, key, reason):
        """Accounts for rows that go into no table."""
        for row in rows:
            self.leave_out(facts, row["line"], key(row), reason)
        self.account(facts, len(rows), "", 0, len(rows), reason)


def read(path):
    """Rows of a table, each with the line on which it begins as row["line"]."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, line = [], 2
        for row in reader:
            row["line"] = line
            line = reader.line_num + 1
            rows.append(row)
        return rows


def own(name, key):
    """A table of the folder take_over by one of its columns."""
    return {row[key]: row for row in read(OWN / f"{name}.csv")}


def slug(name):
    """The same key as org.migov.ontology.Slug makes."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.category(c).startswith("M"))
    for letter, ascii_letters in (("ø", "o"), ("Ø", "o"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ł", "l"), ("đ", "d")):
        folded = folded.replace(letter, ascii_letters)
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[’']", "", folded.lower())).strip("-")


def short_slug(name, length=80):
    """A slug cut at the end of a word that says something."""
    whole = slug(name)
    if len(whole) <= length:
        return whole
    cut = whole[:length + 1].rsplit("-", 1)[0]
    return re.sub(r"(-(a|an|and|at|by|for|from|in|of|on|the|to|under|with))+$", "", cut)


def parts(cell, separator=";"):
    return [part.strip() for part in cell.split(separator) if part.strip()]


def listed(values):
    """A list cell: each value once, in the order in which it first comes."""
    return ";".join(dict.fromkeys(value for value in values if value))


def sentences(*texts):
    """Remarks as sentences, one after the other."""
    cleaned = [text.strip().rstrip(".") for text in texts if text and text.strip()]
    return " ".join(f"{text[0].upper()}{text[1:]}." for text in cleaned)


def yes(cell):
    return {"y": "true", "yes": "true", "n": "false", "no": "false", "": ""}[cell]


def documents_of(cell):
    """Keys of the source documents whose files a cell names."""
    return [DOCUMENTS[name[:3]][1] for name in parts(cell) if name[:3] in DOCUMENTS]


def source_of(cell):
    """Id of the source whose file a cell names first."""
    return DOCUMENTS[cell[:3]][0]


def told(text):
    """A remark in words that stand without the folder of facts."""
    text = re.sub(r"(\d{3})_[0-9a-f]{16}\.txt", lambda found: DOCUMENTS[found[1]][2], text)
    text = re.sub(r"NORMLEX copy read in this research shows", "NORMLEX showed", text)
    return re.sub(r"^brief says", "the brief says", re.sub(r"\bthe seed\b", "the source", text))


# --- places ----------------------------------------------------------------------------------------------------

LANGUAGES = ["en", "fr", "es", "ar", "ru", "zh", "pt"]
INCOME = {"High": "high", "Upper middle": "upper-middle", "Lower middle": "lower-middle", "Low": "low",
          "High income": "high", "Upper-middle income": "upper-middle", "Lower-middle income": "lower-middle",
          "Low income": "low"}
LISTS = {"ilo_member": "ilo-member", "un_member": "un-member", "ldc": "least-developed",
         "lldc": "landlocked-developing", "sids": "small-island-developing"}


def wikidata(item):
    return f"http://www.wikidata.org/entity/{item}" if item else ""


def dbpedia(name):
    return f"http://dbpedia.org/resource/{name}" if name else ""


def regions_of(fact):
    """Slugs of the regions of a country, each list from the widest to the narrowest."""
    un = [f"un-region-{slug(fact['un_region'])}" if fact["un_region"] else ""]
    un += [f"un-subregion-{slug(fact[column])}" if fact[column] else "" for column in ("un_subregion", "un_intermediate")]
    ilo = [f"ilo-region-{slug(fact['ilo_region'])}" if fact["ilo_region"] else ""]
    ilo += [f"ilo-subregion-{slug(fact[column])}" if fact[column] else ""
            for column in ("ilo_subregion_broad", "ilo_subregion_detailed")]
    return [[region for region in chain if region] for chain in (un, ilo)]


def countries(facts, out):
    name = "places/countries.csv"
    rows, classes = [], []
    facts_rows = read(facts / name)
    contested = {row["iso3"]: row for row in read(facts / "places/qid_disagreements.csv")}
    for fact in facts_rows:
        rows.append(country(fact, contested.get(fact["iso3"])))
        if fact["un_regional_group"]:
            classes.append(dict(country=fact["iso3"], classification="un-group-" + slug(
                fact["un_regional_group"].removesuffix(" Group")), certainty="stated"))
    out.write("places", "countries", rows)
    out.account(name, len(facts_rows), "places/countries.csv", len(rows))
    out.write("un-regional-groups", "country-classes", classes)
    out.account(f"{name} (column un_regional_group)", len(classes), "un-regional-groups/country-classes.csv",
                len(classes), 0, "a source of its own, because of its licence")
    out.account("places/qid_disagreements.csv", len(contested), "places/countries.csv", len(contested), 0,
                "close matches and a remark on the country")
    out.leave_out_rows("places/countries_columns.csv", read(facts / "places/countries_columns.csv"),
                  lambda row: row["columns"], "describes columns; told in the description of the source places")
    return facts_rows


def country(fact, contested):
    sure = fact["dbpedia_source"].startswith("rigour")
    rivals = parts(fact["qid_alternatives"])
    un, ilo = regions_of(fact)
    incomes = [f"{prefix}income-{INCOME[fact[column]]}" if fact[column] else ""
               for prefix, column in (("", "wb_income_group"), ("ilostat-", "wb_income_group_ilostat"))]
    exact = ["" if contested else wikidata(fact["wikidata_qid"]),
             f"https://sws.geonames.org/{fact['geonames_id']}/",
             dbpedia(fact["dbpedia_resource"]) if sure else "",
             fact["eu_authority_uri"], fact["fao_geopolitical_uri"], fact["eurovoc_uri"], fact["unbis_uri"]]
    close = ([wikidata(item) for item in [fact["wikidata_qid"], *rivals]] if contested else []) + [
        "" if sure else dbpedia(fact["dbpedia_resource"])]
    return dict(
        code=fact["iso3"], **{f"name_{language}": fact[f"name_{language}"] for language in LANGUAGES},
        official_name=fact["official_name_en"], alpha2=fact["iso2"], numeric_code=fact["iso_numeric"], m49=fact["m49"],
        capital=fact["capital"], latitude=fact["lat"], longitude=fact["lon"], un_member_since=fact["un_member_since"],
        classified_as=listed([*un, *ilo, *incomes, *(slug_ for column, slug_ in LISTS.items() if fact[column] == "y")]),
        not_classified_as=listed(slug_ for column, slug_ in LISTS.items() if fact[column] == "n"),
        exact_matches=listed(exact), close_matches=listed(close), certainty="stated",
        note=country_note(fact, contested))


def country_note(fact, contested):
    other = fact["capital_other_values"]
    return sentences(
        "Not a code of ISO 3166-1, but one that the standard leaves to users" if fact["iso_status"] != "official" else "",
        "The UN Statistics Division does not list it; no M49 code or UN region" if fact["iso3"] == "TWN" else "",
        f"The capital is contested and left open; lists have {other.replace('; ', ' or ')}" if other and not fact["capital"]
        else f"Other values found for the capital: {other}" if other else "",
        "Lists disagree on the Wikidata item: " + contested["votes"].replace("; ", ", ") if contested else "")


CLOSE_FORMER = {
    "JTN": "the Wikidata item is the atoll as such", "MID": "the Wikidata item is the atoll as such",
    "WAK": "the Wikidata item is the island as such", "EAZ": "the Wikidata item also stands for the present region"}


def former_code(fact):
    return fact["iso3166_3"] or fact["key"]


def former_states(facts, out):
    name = "places/historical_states.csv"
    rows = []
    facts_rows = read(facts / name)
    for fact in facts_rows:
        item = wikidata(fact["wikidata_qid"])
        close = fact["key"] in CLOSE_FORMER
        unsourced = fact["key"] == "UAR"
        rows.append(dict(
            code=former_code(fact), name=fact["name_en"], iso_name=fact["iso_name"], alpha2=fact["alpha2"],
            alpha3=fact["alpha3"], alpha4=fact["iso3166_3"], numeric_code=fact["numeric"],
            ended_on=fact["state_end_year"], code_withdrawn_on=fact["code_withdrawn"],
            successors=listed(fact["successors_iso3"].split()),
            exact_matches=listed(["" if close else item, fact["fao_geopolitical_uri"], fact["eurovoc_uri"],
                                  fact["unbis_uri"]]),
            close_matches=item if close else "", certainty="to-verify" if unsourced else "stated",
            locator=f"end: {fact['end_year_source']}" if fact["end_year_source"] else "",
            note=sentences(
                f"ISO code in use since {fact['code_valid_from']}" if fact["code_valid_from"] else
                "No ISO code of its own; the key is of this graph",
                *parts(former_note(fact)), CLOSE_FORMER.get(fact["key"], ""))))
    out.write("places", "former-states", rows)
    out.account(name, len(facts_rows), "places/former-states.csv", len(rows))
    return facts_rows


def former_note(fact):
    """The remark without what concerns only how the table was compiled."""
    note = re.sub(r"NOT an ISO (3166-3 alpha-3 )?code: ", "", fact["note"])
    note = re.sub(r"[A-Z]{3} is a local key( \(\w+\)| for this table)?\.?", "", note)
    note = re.sub(r"local key( from country_converter \(obsolete \w+\))?", "", note)
    note = re.sub(r"QID (=|from) .*|; Q1774 is labelled.*|\. QID from.*|so the alpha-4 code is the key", "", note)
    note = note.replace(" the names Egypt/Syria in rigour sy.yml/eg.yml context", " lists of names of Egypt and Syria")
    return re.sub(r"\s+", " ", note).strip(" .;,")


TAGS = {"eng": "en", "fra": "fr", "spa": "es", "por": "pt", "rus": "ru", "zho": "zh", "ara": "ar", "swa": "sw",
        "nld": "nl", "swe": "sv", "cat": "ca", "grn": "gn", "tsn": "tn", "msa": "ms", "ces": "cs", "slk": "sk"}
BY_HAND = [("TWN", "Chinese Taipei"), ("MKD", "The former Yugoslav Republic of Macedonia"),
           ("LBY", "Libyan Arab Jamahiriya")]


def country_names(facts, out, former):
    name = "places/country_names.csv"
    codes = {fact["key"]: former_code(fact) for fact in former}
    rows = []
    facts_rows = read(facts / name)
    for fact in facts_rows:
        code = codes[fact["code"]] if fact["kind"] == "historical" else fact["code"]
        others = [codes[one[2:]] if one.startswith("H:") else one for one in fact["ambiguous"].split()]
        rows.append(dict(
            country=code, name=fact["variant"],
            languages=listed(sorted({TAGS.get(tag, tag) for tag in fact["lang"].split("|")} - {"und"})),
            also_names=listed(other for other in others if other != code), certainty=name_certainty(fact["source"]),
            locator="list of former states" if fact["source"] == "historical_states.csv"
            else listed(fact["source"].split("|"))))
    for code, variant in BY_HAND:
        rows.append(dict(country=code, name=variant, languages="en", also_names="", certainty="stated",
                         locator="wording of international organisations"))
    out.write("places", "country-names", rows)
    out.account(name, len(facts_rows), "places/country-names.csv", len(facts_rows))
    out.account("README.md", len(BY_HAND), "places/country-names.csv", len(BY_HAND), 0, "names to add by hand")


def name_certainty(source):
    lists = set(source.split("|"))
    if lists == {"derived:ascii"}:
        return "constructed"
    return "inferred" if all(one.startswith("usage variant") for one in lists) else "stated"


def group_key(code):
    return code.lower().replace("_", "-")


def groups(facts, out):
    name = "places/group_list.csv"
    translations = own("groups", "group")
    rows = []
    for fact in read(facts / name):
        french, spanish = (fact[f"name_{tag}"] or translations[fact["group"]][f"name_{tag}"] for tag in ("fr", "es"))
        spoken = fact["name_en"].split(" (")[0]
        rows.append(dict(
            code=group_key(fact["group"]), name_en=spoken, name_fr=french[0].upper() + french[1:],
            name_es=spanish[0].upper() + spanish[1:],
            acronym="CEN-SAD" if fact["group"] == "CENSAD" else "" if fact["group"] in translations else fact["group"],
            founded_on=fact["established"],
            exact_matches=listed([wikidata(fact["wikidata_qid"]), fact["eurovoc_uri"],
                                  *fact["eu_corporate_body_uri"].split()]),
            certainty="stated",
            note=sentences(f"In full: {fact['name_en']}") if fact["group"] == "COLOMBO_PROCESS" else ""))
    out.write("places", "groups", rows)
    out.account(name, len(rows), "places/groups.csv", len(rows))


STATUS = {"member (only in one source)": "member"}
OPEN = {"observer", "member (only in one source)", "withdrawal announced"}  # "not current" says only: no full member


def memberships(facts, out):
    name = "places/groups.csv"
    rows = []
    for fact in read(facts / name):
        status, announced = fact["status"], fact["status"] == "withdrawal announced"
        rows.append({
            "group": group_key(fact["group"]), "country": fact["iso3"], "status": slug(STATUS.get(status, status)),
            "from": fact["member_from"], "until": "" if announced else fact["member_to"],
            "current": "" if status in OPEN else yes(fact["current"]),
            "certainty": "to-verify" if status == "member (only in one source)" else "stated",
            "locator": fact["source"], "note": sentences(*parts(fact["note"]))})
    out.write("places", "memberships", rows)
    out.account(name, len(rows), "places/memberships.csv", len(rows))


# --- concepts --------------------------------------------------------------------------------------------------

def concepts(facts, out, country_facts):
    schemes = [dict((column, row[column]) for column in ("scheme", "label_en", "label_fr", "label_es", "definition"))
               for row in read(OWN / "schemes.csv")]
    out.begin("concepts", "schemes", schemes)
    small = [concept(row["scheme"], row["slug"], row, broader=row["broader"], definition=row["definition"])
             for row in read(OWN / "vocabularies.csv")]
    regions = region_concepts(country_facts)
    topics = topic_concepts(facts)
    out.begin("concepts", "concepts", small + regions + topics)
    out.account("concepts/concepts.csv", len(topics), "concepts/concepts.csv", len(topics))
    out.account("(own vocabularies)", len(small), "concepts/concepts.csv", len(small), 0, "kinds, statuses, types")
    out.account("(regions of places/countries.csv)", len(regions), "concepts/concepts.csv", len(regions))
    out.account("(own vocabularies: schemes)", len(schemes), "concepts/schemes.csv", len(schemes))
    unknown = [row["scheme"] for row in small if row["scheme"] not in {scheme["scheme"] for scheme in schemes}]
    if unknown:
        raise ValueError(f"concepts of unknown schemes: {unknown}")


def concept(scheme, key, labels, broader="", m49="", definition="", chinese="", locator=""):
    return dict(scheme=scheme, slug=key, label_en=labels["label_en"], label_fr=labels["label_fr"],
                label_es=labels["label_es"], label_zh=chinese, broader=broader, m49=m49, definition=definition,
                locator=locator)


REGION_KINDS = {
    "un-region": ("UN region", "région de l'ONU", "región de la ONU"),
    "un-subregion": ("UN subregion", "sous-région de l'ONU", "subregión de la ONU"),
    "ilo-region": ("ILO region", "région de l'OIT", "región de la OIT"),
    "ilo-subregion": ("ILO subregion", "sous-région de l'OIT", "subregión de la OIT"),
}


def region_concepts(country_facts):
    """The regions that occur, each with its M49 code and the region that contains it."""
    names, codes, broader = {}, {}, {}
    for fact in country_facts:
        for chain in regions_of(fact):
            for wide, narrow in zip(chain, chain[1:]):
                if wide != narrow:
                    broader[narrow] = wide
        for kind, column in (("un-region", "un_region"), ("un-subregion", "un_subregion"),
                             ("un-subregion", "un_intermediate"), ("ilo-region", "ilo_region"),
                             ("ilo-subregion", "ilo_subregion_broad"), ("ilo-subregion", "ilo_subregion_detailed")):
            if fact[column]:
                key = f"{kind}-{slug(fact[column])}"
                names[key] = fact[column]
                codes[key] = fact.get(f"{column}_m49", "")
    translations = own("regions", "name")
    rows = []
    for key in sorted(names):
        english, french, spanish = REGION_KINDS[re.match(r"(un|ilo)-(sub)?region", key)[0]]
        labels = {"label_en": f"{names[key]} ({english})",
                  "label_fr": f"{translations[names[key]]['label_fr']} ({french})",
                  "label_es": f"{translations[names[key]]['label_es']} ({spanish})"}
        rows.append(concept("classification", key, labels, broader=broader.get(key, ""), m49=codes[key]))
    return rows


def topic_concepts(facts):
    own_labels = own("topics", "concept")
    rows = []
    for fact in read(facts / "concepts/concepts.csv"):
        ours = own_labels[fact["concept"]]
        french = fact["label_fr"] or ours["label_fr"]
        rows.append(concept("topic", fact["concept"],
                            {"label_en": fact["label_en"], "label_fr": french, "label_es": ours["label_es"]},
                            chinese=fact["label_zh_unbis"],
                            locator="French label: EuroVoc" if fact["label_fr"] else "French label: own translation"))
    return rows


def concept_mappings(facts, out):
    name = "concepts/concept_mappings.csv"
    facts_rows = read(facts / name)
    relation = {"exactMatch": "exact-match", "closeMatch": "close-match", "broadMatch": "broad-match",
                "narrowMatch": "narrow-match", "relatedMatch": "related-match"}
    item = {fact["concept"]: fact["match"] for fact in facts_rows if fact["vocabulary"] == "wikidata"}
    rows = []
    for fact in facts_rows:
        kind = relation[fact["match"]]
        doubtful = fact["source"] == "1 source(s)" and kind == "exact-match"
        by_item = fact["source"].endswith("(2015; title of the QID)") and item.get(fact["concept"]) != "exactMatch"
        rows.append(dict(
            scheme="topic", concept=fact["concept"],
            relation="close-match" if doubtful or by_item and kind == "exact-match" else kind,
            vocabulary={"wikipedia_en/dbpedia": "dbpedia"}.get(fact["vocabulary"], fact["vocabulary"].replace("_", "-")),
            target=fact["iri"], target_label=mapped_label(fact), certainty="to-verify" if doubtful else "stated",
            locator=mapping_locator(fact),
            note=sentences("Found in one list only" if doubtful else "",
                           "The article's Wikidata item is itself only a close match" if by_item else "",
                           f"Matched by the label {fact['via_label']}" if fact["via_label"] else "",
                           "The vocabulary gives the term no address that was found" if not fact["iri"] else "")))
    out.write("concepts", "concept-mappings", rows)
    out.account(name, len(rows), "concepts/concept-mappings.csv", len(rows))


def mapped_label(fact):
    """The label in the other vocabulary; for Wikidata the lists in which the item was found say more."""
    return "" if fact["vocabulary"] == "wikidata" else fact["matched_label"]


def mapping_locator(fact):
    if fact["vocabulary"] != "wikidata":
        return fact["source"]
    return re.sub(r"SPARQL result table \(file id \d+\)", "query result", fact["matched_label"].replace(" ; ", "; "))


def sdg(facts, out):
    name = "concepts/sdg_iris.csv"
    facts_rows = read(facts / name)
    chosen = [fact for fact in facts_rows if fact["migration_relevance"]]
    keys = {fact["code"]: sdg_key(fact) for fact in chosen}
    rows = []
    for fact in chosen:
        parents = [indicator_code(code) for code in fact["parent"].split()]
        rows.append(dict(
            slug=sdg_key(fact), code=fact["code"], level=fact["type"].lower(),
            **{column: fact[column].replace("\xa0", " ").strip() for column in ("label_en", "label_fr", "label_es")},
            target=fact["iri"],
            broader=listed(keys.get(code, "") for code in parents), relevance=fact["migration_relevance"],
            custodians=listed(parts(fact["custodian"])), exact_matches=listed(fact["exact_match"].split()),
            subjects=listed(fact["subjects"].split()), certainty="stated"))
    out.write("sdg", "sdg", rows)
    out.account(name, len(rows), "sdg/sdg.csv", len(rows))
    out.leave_out_rows(name, [fact for fact in facts_rows if not fact["migration_relevance"]], lambda row: row["code"],
                  "not marked as relevant to migration")


def sdg_key(fact):
    return f"{fact['type'].lower()}-{slug(fact['code'])}"


def indicator_code(code):
    """An indicator as its target numbers it: C161001 is 16.10.1."""
    found = re.fullmatch(r"C(\d\d)(\w\w)(\d\d)", code)
    return f"{int(found[1])}.{found[2].lstrip('0')}.{int(found[3])}" if found else code


# --- what the source documents say -----------------------------------------------------------------------------

def themes(facts, out):
    name = "brief/themes.csv"
    ours = own("themes", "theme_id")
    rows = []
    for fact in read(facts / name):
        labels = ours[fact["theme_id"]]
        rows.append(dict(
            slug=labels["slug"], code=fact["theme_id"], position=fact["position"], label_en=fact["label"],
            label_fr=labels["label_fr"], label_es=labels["label_es"], definition=fact["gist_own_words"],
            models_named=listed(parts(fact["models_named"])), groups_named=listed(parts(fact["groups_named"])),
            certainty="stated"))
    out.write("ilo-africa-themes", "themes", rows)
    out.account(name, len(rows), "ilo-africa-themes/themes.csv", len(rows))
    return {row["code"]: row["slug"] for row in rows}


def terms(facts, out):
    name = "brief/terms.csv"
    ours = own("terms", "term")
    tables = collections.defaultdict(list)
    for fact in read(facts / name):
        labels = ours[fact["term"]]
        source = "ilo-africa-themes" if fact["source"] == "several" else source_of(fact["source"])
        tables[source].append(dict(
            slug=labels["slug"], label_en=fact["term"], label_fr=labels["label_fr"], label_es=labels["label_es"],
            definition=fact["gist_own_words"],
            stated_source="" if fact["defined_in_seed"] == "no" else told(fact["stated_source"]), certainty="stated",
            note=sentences(told(fact["stated_source"]).replace("several seeds", "several source documents")
                           if fact["defined_in_seed"] == "no" else "", told(fact["note"]))))
    write_by_source(out, name, tables, "terms")


def write_by_source(out, name, tables, table):
    for source, rows in sorted(tables.items()):
        out.write(source, table, rows)
        out.account(name, len(rows), f"{source}/{table}.csv", len(rows))


def organisations(facts, out):
    name = "brief/organisations.csv"
    ours = own("organisations", "org_id")
    rows, named = [], collections.defaultdict(list)
    for fact in read(facts / name):
        choice = ours.get(fact["org_id"], collections.defaultdict(str))
        key = choice["key"] or slug(fact["acronym"] or fact["name"])
        guessed = fact["note"].startswith("country")
        rows.append(dict(
            key=key, name=fact["name"].removesuffix(" (as printed)"), acronym=fact["acronym"],
            kind=slug(fact["kind"]), country="" if guessed else fact["country_iso3"],
            inferred_country=fact["country_iso3"] if guessed else "", group=choice["group"],
            certainty=choice["certainty"] or "stated", note=sentences(organisation_note(fact))))
        for document in documents_of(fact["sources"]):
            named[document].append(key)
    out.write("organisations", "organisations", rows)
    out.account(name, len(rows), "organisations/organisations.csv", len(rows))
    return {row["key"] for row in rows}, named


def organisation_note(fact):
    note = told(fact["note"])
    if "(as printed)" in fact["name"]:
        note = f"name as printed; {note}"
    return note.replace("country from the entry list", "country from the countries of the practice") \
        .replace("general knowledge", "from general knowledge") if note.startswith("country") else note


def documents(facts, out, theme_slugs, named):
    ours = own("documents", "id")
    tables = collections.defaultdict(list)
    for row in source_documents(named):
        tables[row.pop("source")].append(row)
    out.account("(source documents)", sum(map(len, tables.values())), "documents.csv of four sources",
                sum(map(len, tables.values())), 0, "the documents themselves; the record of the guidance is a resource")
    resources(facts, out, ours, theme_slugs, named, tables)
    keys = cited_works(facts, out, ours, tables)
    for source, rows in sorted(tables.items()):
        out.write(source, "documents", rows)
    return keys | {identifier: row["key"] for identifier, row in ours.items() if row["key"]}


def document(key, title, kind, **more):
    columns = dict(key=key, title=title, kind=kind, publishers="", publisher_as_given="", date="", submitted_by="",
                   part_of="", cited_in="", locator="", themes="", summary="", organisations_named="", address="",
                   certainty="stated", note="")
    return columns | more


def source_documents(named):
    yield dict(source="resource-hub", **document(
        "labour-mobility-hub", "Labor Mobility", "web-page",
        summary="A topic page of a knowledge hub: seven resources with who submitted them.",
        organisations_named=listed(named["labour-mobility-hub"])))
    yield dict(source="ilo-africa-themes", **document(
        "ilo-africa-thematic-areas", "Labour Migration Thematic areas", "web-page", publishers="ilo",
        summary="Twelve areas of the ILO's work on labour migration in Africa.",
        organisations_named=listed(named["ilo-africa-thematic-areas"])))
    yield dict(source="ilo-good-practices", **document(
        "ilo-good-practices-list", "Good practices database - Labour migration policies and programmes",
        "list-of-records", publishers="ilo", date="2014-07-09",
        summary="List of practices with a line on why each is good and, for most, its countries.",
        organisations_named=listed(named["ilo-good-practices-list"]),
        address="http://www.ilo.org/dyn/migpractice/migmain.listPractices?p_lang=en",
        note="The heading says 84 practices; the list holds 82."))
    yield dict(source="ituc-brief", **document(
        "ituc-brief", "Brief on migrants' access to social protection", "brief", publishers="ituc",
        summary="Terms, instruments, figures, what unions do and what they ask of governments.",
        organisations_named=listed(named["ituc-brief"]), certainty="constructed",
        note="The copy read has no title page; the title is ours. Its latest citation is of 2021."))


def publisher(text):
    """The body that stands behind a text, where the facts name one and not its readers."""
    return "" if text.startswith("not stated") or text.endswith("as audience") else text


def resources(facts, out, ours, theme_slugs, named, tables):
    name = "brief/resources.csv"
    counts = collections.Counter()
    for fact in read(facts / name):
        choice, source = ours[fact["resource_id"]], source_of(fact["source"])
        counts[source] += 1
        tables[source].append(document(
            choice["key"], fact["title"].removesuffix(" (Knowledge Platform record)"), slug(fact["kind"]),
            publishers=choice["publishers"],
            publisher_as_given=publisher(fact["publisher_as_stated"]),
            date=fact["year_stated"], submitted_by=fact["submitted_by"], part_of=choice["part_of"],
            cited_in=choice["cited_in"], themes=listed(theme_slugs[code] for code in parts(fact["theme_tags"])),
            summary=fact["gist_own_words"],
            organisations_named=listed(named[choice["key"]]) if choice["key"] in named else "",
            note=sentences("Written for the ILO's constituents" if "audience" in fact["publisher_as_stated"] else "")))
    for source, count in sorted(counts.items()):
        out.account(name, count, f"{source}/documents.csv", count)


BACK_REFERENCE = "a back-reference, not a work; its footnote number stands with the work it points to"


def cited_works(facts, out, ours, tables):
    name = "brief/sources_cited.csv"
    rows, repeated, left = {}, collections.defaultdict(list), []
    for fact in read(facts / name):
        number, author = fact["footnote"], fact["author_body"]
        if author.startswith("Ibid"):
            found = re.search(r"Ibid\. (\d+)", author)
            repeated[found[1] if found else str(int(number) - 1)].append(number)
            left.append(fact)
            continue
        title = fact["title_as_cited"] or author
        key = short_slug(f"{author} {fact['year']} {fact['title_as_cited']}")
        key += f"-note-{number}" if key in {row["key"] for row in rows.values()} else ""
        rows[number] = document(
            key, title, "cited-work", publishers=ours[number]["publishers"] if number in ours else "",
            publisher_as_given=author if fact["title_as_cited"] else "", date=fact["year"], cited_in="ituc-brief")
    for number, row in rows.items():
        again = repeated.get(number, [])
        row["locator"] = f"footnote {number}" + "".join(f"; footnote {other} as ibid." for other in again)
    rows["19"]["note"] = "Footnote 21 repeats it for a figure of the ILO mapping of 2017; the number looks wrong."
    rows["29"]["note"] = "Probably the report of footnote 24."
    tables["ituc-brief"].extend(rows.values())
    out.account(name, len(rows), "ituc-brief/documents.csv", len(rows))
    out.leave_out_rows(name, left, lambda row: f"footnote {row['footnote']}", BACK_REFERENCE)
    return {number: row["key"] for number, row in rows.items()}


def mentions(facts, out, document_keys, practice_keys):
    name = "brief/instruments_named.csv"
    ours = own("mentions", "instrument_id")
    tables = collections.defaultdict(list)
    for fact in read(facts / name):
        target, source = ours[fact["instrument_id"]], source_of(fact["source"])
        misprint = fact["instrument_id"] == "ilo-c93-misprint"
        tables[source].append(dict(
            document=DOCUMENTS[fact["source"][:3]][1], key=fact["instrument_id"], name=fact["name_as_named"].strip('"'),
            kind=slug(fact["kind"]), year=fact["year_stated"],
            body_as_given=publisher(fact["body"]),
            legal_character=fact["legal_character_as_stated"], articles=listed(parts(fact["articles_mentioned"])),
            context=told(fact["context_own_words"]), instrument=target["instrument"], agreements=target["agreements"],
            practice=practice_keys.get(target["practice_position"], ""),
            about_document=document_keys.get(target["document"], ""),
            certainty="inferred" if misprint else "stated", note=sentences(*parts(told(fact["note"])))))
    tables["ituc-brief"] = [row | {"name": row["name"].replace('" (as printed)', " (as printed)")}
                            for row in tables["ituc-brief"]]
    write_by_source(out, name, tables, "mentions")


COUNTRY_AREAS = {"Sweden": "SWE", "United States": "USA", "Denmark": "DNK", "Paraguay": "PRY", "Argentina": "ARG"}


def statistics(facts, out, document_keys):
    name = "brief/statistics.csv"
    ours = own("statistics", "stat_id")
    rows = []
    for fact in read(facts / name):
        choice = ours[fact["stat_id"]]
        value = re.sub(r"[^\d.]", "", fact["value"])
        years = re.findall(r"\d{4}", fact["reference_year"])
        rows.append(dict(
            key=f"ituc-{fact['stat_id'].lower()}", document=DOCUMENTS[fact["source"][:3]][1],
            measure=fact["measure"].removeprefix("chart without figures: "), value=value,
            value_qualifier=choice["qualifier"], unit=fact["unit"], population=fact["population"], area=fact["area"],
            countries=listed(COUNTRY_AREAS.get(area, "") for area in parts(fact["area"])),
            year=years[0] if years else "", year_until=years[1] if len(years) > 1 else "",
            stated_source=re.sub(r"^not stated.*", "not stated", fact["stated_source"]),
            cited_document=document_keys.get(choice["footnote"], ""), instrument=choice["instrument"],
            certainty="stated" if value else "to-verify",
            note=sentences("" if value else "A chart of the source; its figures are not in the copy read",
                           *([told(fact["note"])] if value and not re.fullmatch('"[^"]*"', fact["note"]) else []))))
    out.write("ituc-brief", "statistics", rows)
    out.account(name, len(rows), "ituc-brief/statistics.csv", len(rows), 0, "three charts without figures to verify")


def union_actions(facts, out):
    name = "brief/union_actions.csv"
    ours = own("union_actions", "action_id")
    rows = []
    for fact in read(facts / name):
        choice, area = ours[fact["action_id"]], parts(fact["area_or_iso3"])
        coded = all(re.fullmatch("[A-Z]{3}", one) for one in area)
        rows.append(dict(
            key=choice["key"], document=documents_of(fact["source"])[0], position=fact["position"], title=fact["action"], unions_as_given=listed(parts(fact["unions"])),
            organisations=choice["organisations"], type=slug(fact["action_type"]), year=fact["year_stated"],
            countries=listed(area) if coded else "", area="" if coded else listed(area), summary=fact["gist_own_words"],
            agreements=choice["agreements"], address=fact["url_in_seed"].replace(" ", "%20"), certainty="stated"))
    out.write("ituc-brief", "union-actions", rows)
    out.account(name, len(rows), "ituc-brief/union-actions.csv", len(rows))


def demands(facts, out, theme_slugs):
    name = "brief/demands.csv"
    ours = own("demands", "demand_id")
    rows = []
    for fact in read(facts / name):
        choice = ours[fact["demand_id"]]
        rows.append(dict(
            slug=fact["demand_id"].lower(), document=documents_of(fact["source"])[0], kind=fact["kind"], label_en=choice["label_en"], label_fr=choice["label_fr"],
            label_es=choice["label_es"], definition=fact["gist_own_words"], addressees=listed(parts(fact["addressee"])),
            topics=choice["topics"], themes=listed(theme_slugs[code] for code in parts(fact["theme_tags"])),
            instruments=choice["instruments"], certainty="stated"))
    out.write("ituc-brief", "demands", rows)
    out.account(name, len(rows), "ituc-brief/demands.csv", len(rows))


PUBLICATION = {"date": ("2022-02", ""), "body": ("", "Thematic Working Group 4 of the United Nations Network on "
                                                     "Migration, chaired by the ILO and IOM together"),
               "drafters": ("", "Drafted under one officer of the ILO and one of IOM, with a consultant")}


def guidance(facts, out):
    name = "brief/guidance_structure.csv"
    ours = own("guidance", "item_id")
    rows = []
    for fact in read(facts / name):
        choice, section = ours[fact["item_id"]], fact["section"]
        published = section == "publication"
        date, text = PUBLICATION[fact["code"]] if published else ("", "")
        rows.append(dict(
            code=fact["item_id"].lower(), section=f"publication-{fact['code']}" if published else section,
            document=GUIDANCE, slug=choice["slug"], label_en=choice["label_en"], label_fr=choice["label_fr"],
            label_es=choice["label_es"], organisation=choice["organisation"],
            name_as_given=fact["label"] if choice["organisation"] else "", date=date, text=text, certainty="stated",
            locator="cover and acknowledgements of a copy at cupdf.com" if published else ""))
    out.write("blma-guidance", "guidance", rows)
    out.account(name, len(rows), "blma-guidance/guidance.csv", len(rows))


RECORDS = {"read": "stated", "read; match to this entry is probable": "to-verify",
           "document link in the ITUC brief; record number inferred": "inferred", "": ""}


def practices(facts, out, theme_slugs):
    name = "brief/practices.csv"
    ours = own("practices", "position")
    rows, keys = [], {}
    for fact in read(facts / name):
        choice = ours.get(fact["position"], collections.defaultdict(str))
        key = keys[fact["position"]] = short_slug(re.sub(r"^(The|An?) ", "", fact["title"]))
        rows.append(dict(
            key=key, document=documents_of(fact["source"])[0], position=fact["position"], title=fact["title"], summary=fact["summary"],
            countries=listed("CSXX" if code == "SCG" else code for code in parts(fact["iso3"])),
            inferred_countries=listed(parts(fact["iso3_inferred"])),
            inference_basis=told(fact["inference_basis"]).split(",")[0],
            places_as_given=listed(parts(fact["countries_as_given"])), is_global=yes(fact["global_flag"]),
            practice_type=fact["practice_type"], other_types=listed(parts(fact["other_types"])),
            themes=listed(theme_slugs[code] for code in parts(fact["theme_tags"])),
            actors_as_given=listed(parts(fact["actors"])), organisations=choice["organisations"],
            instruments=choice["instruments"], agreements=choice["agreements"], year=fact["year_stated"],
            record_number=fact["ilo_practice_id"], record_address=fact["ilo_record_url"].replace(" ", "%20"),
            record_certainty=RECORDS[fact["ilo_record_status"]], certainty="stated",
            locator=f"entry {fact['position']}", note=sentences(*parts(practice_note(fact)))))
    out.write("ilo-good-practices", "practices", rows)
    out.account(name, len(rows), "ilo-good-practices/practices.csv", len(rows))
    return keys


def practice_note(fact):
    note = re.sub(r": historic code SCG \(ISO 3166-3\)", ", a state that no longer exists", told(fact["notes"]))
    return "" if note.startswith("last updated") else note


def practice_records(facts, out, practice_keys):
    name = "brief/ilo_practice_records.csv"
    by_number = {fact["ilo_practice_id"]: (practice_keys[fact["position"]], RECORDS[fact["ilo_record_status"]])
                 for fact in read(facts / "brief/practices.csv") if fact["ilo_practice_id"]}
    rows = []
    for fact in read(facts / name):
        practice, certainty = by_number[fact["ilo_practice_id"]]
        regions = parts(fact["ilo_regions"])
        day = fact["last_updated"].split(".")
        rows.append(dict(
            key=fact["ilo_practice_id"], practice=practice, title=fact["title"],
            actors_as_given=listed(parts(fact["responsible_organisations"])),
            regions=listed(f"ilo-region-{slug(one)}" for one in regions if one != "Global"),
            is_global="true" if "Global" in regions else "", countries=listed(parts(fact["iso3"])),
            thematic_areas_as_given=listed(parts(fact["thematic_areas"])),
            framework_principles=fact["mlflm_refs"], updated_on="-".join(reversed(day)) if len(day) == 3 else "",
            summary=fact["gist_own_words"], address=fact["url"], certainty=certainty,
            note="That it is a later record of this practice is probable, not stated." if certainty != "stated" else ""))
    out.write("ilo-good-practices", "practice-records", rows)
    out.account(name, len(rows), "ilo-good-practices/practice-records.csv", len(rows))


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__.split("\n\n")[1])
    facts, out = pathlib.Path(arguments[0]), Tables(pathlib.Path(arguments[1]))
    country_facts = countries(facts, out)
    country_names(facts, out, former_states(facts, out))
    groups(facts, out)
    memberships(facts, out)
    concepts(facts, out, country_facts)
    concept_mappings(facts, out)
    sdg(facts, out)
    theme_slugs = themes(facts, out)
    terms(facts, out)
    _, named = organisations(facts, out)
    document_keys = documents(facts, out, theme_slugs, named)
    practice_keys = practices(facts, out, theme_slugs)
    practice_records(facts, out, practice_keys)
    mentions(facts, out, document_keys, practice_keys)
    statistics(facts, out, document_keys)
    union_actions(facts, out)
    demands(facts, out, theme_slugs)
    guidance(facts, out)
    out.leave_out_rows("brief/features.csv", read(facts / "brief/features.csv"), lambda row: row["feature_id"],
                  "says what the source pages offer their readers, not a fact of labour migration")
    out.leave_out_rows("brief/source_formats.csv", read(facts / "brief/source_formats.csv"), lambda row: row["row_id"],
                  "says which fields official pages have, not a fact of labour migration")
    write_accounts(out)


def write_accounts(out):
    mine = {account["facts_file"] for account in out.accounts}
    lines = [{column: row[column] for column in SOURCES} for row in read(OWN / "sources.csv")]
    ids = {line["id"] for line in lines}
    out.shared("sources.csv", SOURCES, lines, lambda row: row["id"] in ids, ["id"])
    out.shared("takeover.csv", ACCOUNTS, out.accounts, lambda row: row["facts_file"] in mine, ["facts_file", "table"])
    out.shared("left-out.csv", LEFT_OUT, out.left_out, lambda row: row["facts_file"] in mine,
               ["facts_file", "line", "key"])


if __name__ == "__main__":
    main(sys.argv[1:])
