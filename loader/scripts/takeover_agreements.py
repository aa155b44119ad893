"""From facts on agreements to tables; for take_over_treaties_and_agreements.py."""
import collections
import re

from takeover_constants import (
    AGREEMENT_REPOSITORIES, BINDING, DURATION, FRENCH_SPANISH, KINDS, LANGUAGES, SOURCE_DOCUMENTS, TO_CHECK,
    UNION_COUNTRIES)
from takeover_tables import joined, locator, party, read, slug

AGREEMENT_COLUMNS = [
    "key", "kind", "title", "title_language", "title_origin", "second_title", "second_title_language", "parties",
    "countries", "parties_as_named", "signed_on", "ratified_on", "in_force_on", "ended_on", "sectors", "form", "role",
    "binding", "coded", "status", "evidence", "certainty", "address", "locator", "note"]
STATUS = re.compile(r"listed as in_force|source field Vigente|in operation when|termination announced")


def agreement_key(identifier):
    return re.sub(r"^(seed|web)-", "", identifier)


def agreement_source(fact):
    if fact["source_repo"] == "seed":
        return SOURCE_DOCUMENTS[fact["source_path"][:4]]
    return AGREEMENT_REPOSITORIES[fact["source_repo"]]


REWORDED = [
    (r'(signature date taken from the closing clause) found in the text: "[^"]*"', r"\1 of the text"),
    (r"signature date and TIAS 12106", "signature date and number TIAS 12106 from a second file"),
    (r" ?\(?(as given in|as reported in|from)? ?public file \d+( gives the same date\))?", ""),
    (r"^historic state code \(ISO 3166-3\): \S+$", ""),
    (r"(named in) the seed;", r"\1 the source document;"),
    (r"the seed document", "the source document"),
    (r"the seed entry", "the source entry"),
    (r"in the seed", "in the source"),
    (r"seed adds", "the source adds"),
    (r"in the stored excerpt", "in the copy read"),
    (r", see registry note", ""),
    (r"the brief glosses", "the source glosses"),
    (r"\d{3}_[0-9a-f]{16}\.txt", lambda match: f"source {SOURCE_DOCUMENTS[match[0][:4]]}"),
]


def tidy(text):
    """A remark in words that stand without the folder of facts, and without quotations."""
    for pattern, words in REWORDED:
        text = re.sub(pattern, words, text)
    return text


def agreements(facts, out):
    name = "agreements/agreements.csv"
    coded = {fact["agreement_id"] for fact in read(facts, "agreements/agreement_coding.csv")}
    tables, groups, links = collections.defaultdict(list), collections.defaultdict(list), []
    where = {}
    for fact in read(facts, name):
        key, source = agreement_key(fact["agreement_id"]), agreement_source(fact)
        where[fact["agreement_id"]] = source
        tables[source].append(agreement(fact, key, fact["agreement_id"] in coded))
        if fact["same_as_group"]:
            groups[fact["same_as_group"]].append(key)
        if fact["related_to"]:
            links.append((source, dict(agreement=key, relation="related", other=agreement_key(fact["related_to"]))))
    for source, rows in sorted(tables.items()):
        out.table(source, "agreements", AGREEMENT_COLUMNS, rows)
        out.account(name, len(rows), f"{source}/agreements.csv", len(rows), 0,
                    "quotations of closing clauses left out; durations of coded agreements stand in codings.csv"
                    if source in ("bla-chilton-woda", "dutch-legislation") else "")
    agreement_links(out, name, groups, links)
    return where


def agreement(fact, key, is_coded):
    origin, _, detail = fact["title_origin"].partition(" (")
    detail = f"title: {detail.rstrip(')')}" if detail else ""
    if origin.startswith("constructed "):
        detail = "title " + origin.replace("seed wording", "the source's wording")
    evidence, _, french = tidy(fact["evidence"]).partition("; French title: ")
    remarks = [tidy(part) for part in re.split(r"; (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", fact["status_note"]) if part]
    status = [remark for remark in remarks if STATUS.match(remark)]
    unions = fact["kind"] == "trade-union" or key in UNION_COUNTRIES
    codes = [party(code) for code in fact["party_iso3"].split(";") if code]
    doubtful = "neither copy nor evidence" in evidence or "precedes signature" in fact["status_note"] \
        or "missing-value" in fact["status_note"] or "year kept" in fact["status_note"] or key in TO_CHECK
    form = fact["instrument_form"]
    return dict(
        key=key, kind=KINDS[fact["kind"]], title=fact["title"], title_language=fact["title_lang"],
        title_origin=title_origin(origin, detail),
        second_title=french, second_title_language="fr" if french else "",
        parties="" if unions else ";".join(codes), countries=";".join(codes) if unions else "",
        parties_as_named=fact["parties_named"], signed_on=fact["date_signed"], ratified_on=fact["date_ratified"],
        in_force_on=fact["date_in_force"], ended_on=fact["end_date"],
        sectors=";".join(slug(sector) for sector in fact["sector"].split(";") if sector.strip()),
        form=slug(form), role=slug(fact["role"]),
        binding="" if fact["kind"] in ("trade-union",) or key in UNION_COUNTRIES else BINDING.get(form, ""),
        coded="true" if is_coded else "false", status=joined(*status), evidence=evidence,
        certainty="to-verify" if doubtful else "stated",
        address=fact["source_url"].replace(" ", "%20"), locator=agreement_locator(fact),
        note=joined(detail, *(r for r in remarks if r not in status), tidy(fact["party_note"]),
                    "" if is_coded else fact["duration_note"]))


def title_origin(origin, detail):
    """The concept for where a title comes from."""
    if origin == "seed wording":
        return "source-document"
    if origin.startswith("constructed "):
        return "constructed-from-wording"
    return "source-adapted" if detail else origin.removesuffix(" wording")


def agreement_locator(fact):
    repository = fact["source_repo"]
    path = "" if repository in ("seed", "public file", "web page") else fact["source_path"]
    is_page = repository == "web page" and fact["source_path"] != fact["source_url"]
    page = locator(fact["source_path"]) if is_page else ""
    return joined(path, page, tidy(fact["source_locator"]))


def agreement_links(out, name, groups, links):
    header = ["agreement", "relation", "other"]
    by_source = collections.defaultdict(list)
    for source, row in links:
        by_source[source].append(row)
    for source, rows in sorted(by_source.items()):
        out.table(source, "agreement-links", header, rows)
        out.account(name, len(rows), f"{source}/agreement-links.csv", len(rows), 0, "column related_to")
    pairs = [dict(agreement=one, relation="possible-duplicate", other=other)
             for group in sorted(groups) for one in groups[group] for other in groups[group] if one != other]
    out.table("agreement-duplicates", "agreement-links", header, pairs)
    out.account(name, sum(map(len, groups.values())), "agreement-duplicates/agreement-links.csv", len(pairs), 0,
                f"column same_as_group: {len(groups)} groups, one row each way for every two agreements of a group")


def participations(facts, out, where):
    name = "agreements/agreement_parties.csv"
    tables = collections.defaultdict(list)
    signed = {fact["agreement_id"]: fact for fact in read(facts, "agreements/agreements.csv")}
    for fact in read(facts, name):
        key, code, since = agreement_key(fact["agreement_id"]), party(fact["iso3"]), fact["date_effective"]
        address, remark = split_source(fact["source"])
        own = signed[fact["agreement_id"]]
        doubt = participation_doubt(key, code, since, own["date_signed"], own["date_in_force"])
        tables[where[fact["agreement_id"]]].append(dict(
            agreement=key, party=code, name_as_written=fact["party_name"], ratified_on=fact["date_ratified"],
            until=fact["date_until"], **{"from": since},
            certainty="to-verify" if doubt else "stated", address=address, locator=remark.strip("()"),
            status=fact["event"] if fact["event"] == "committed to pilot" else "",
            note=joined(doubt, "until: notification of withdrawal"
                        if key == "fw-cis-1992" and fact["date_until"] else "")))
    header = ["agreement", "party", "name_as_written", "ratified_on", "from", "until", "status", "certainty", "address",
              "locator", "note"]
    for source, rows in sorted(tables.items()):
        out.table(source, "participations", header, rows)
        out.account(name, len(rows), f"{source}/participations.csv", len(rows))


def split_source(text):
    """Address of a page, and what stands beside it in brackets; only the text where there is no address."""
    if not text.startswith("http"):
        return "", text
    address, _, remark = text.partition(" ")
    return address, remark


def participation_doubt(key, code, since, signed_on, in_force):
    """Why a date of participation is to be verified, or nothing."""
    if key in TO_CHECK and not (key == "fw-cplp" and code == "BRA"):
        return TO_CHECK[key]
    if key in ("fw-eea", "fw-eu-ch-afmp") and since != in_force:
        return "the registry gives dates of enlargement as approximate"
    if key == "fw-eaeu" and code in ("ARM", "KGZ"):
        return "joined during 2015"
    if since and since == signed_on and not in_force:
        return "the day of signature; when it took effect is not stated"
    if since and in_force and len(in_force) < len(since) and since.startswith(in_force):
        return "the agreement's own date is not known to the day"
    return ""


# --- provisions and coding -------------------------------------------------------------------------------------

def provision_types(facts, out):
    name = "agreements/provision_types.csv"
    rows = []
    for fact in read(facts, name):
        code = fact["provision_code"]
        french, spanish = FRENCH_SPANISH[code]
        rows.append(dict(
            slug=code.replace("_", "-"), code=code, criterion=fact["criterion_no"], group=slug(fact["group"]),
            label_en=fact["label_own_words"], label_fr=french, label_es=spanish,
            source_label=re.sub(r"^\(\w+\) ", "", fact["source_label"])))
    out.table("bla-chilton-woda", "provision-types",
              ["slug", "code", "criterion", "group", "label_en", "label_fr", "label_es", "source_label"], rows)
    out.account(name, len(rows), "bla-chilton-woda/provision-types.csv", len(rows), 0,
                "counts of coded agreements are left to queries")


def provisions(facts, out):
    name = "agreements/provisions.csv"
    rows = [dict(agreement=agreement_key(fact["agreement_id"]), provision=fact["provision_code"].replace("_", "-"),
                 present={"1": "true", "0": "false"}[fact["present"]], locator=fact["source_locator"])
            for fact in read(facts, name)]
    out.table("bla-chilton-woda", "provisions", ["agreement", "provision", "present", "locator"], rows)
    out.account(name, len(rows), "bla-chilton-woda/provisions.csv", len(rows))


def codings(facts, out):
    name = "agreements/agreement_coding.csv"
    yes = {"1": "true", "0": "false", "": ""}
    prior = {"No prior BLA": "none", "One prior BLA": "one", "More than one prior BLA": "more than one"}
    rows = []
    for fact in read(facts, name):
        recruiters = [slug(one) for one in fact["recruiters_authorised"].split(",")]
        rows.append(dict(
            agreement=agreement_key(fact["agreement_id"]), language=LANGUAGES[fact["coded_orig_lang"]],
            from_translation={"Translation": "true"}.get(fact["coded_from_translation"], "false"),
            duration_class=DURATION[fact["duration_class"]],
            duration_years="" if fact["duration_years"] == "0" else fact["duration_years"],
            is_amendment=yes[fact["is_amendment"]],
            prior_agreements=prior[fact["prior_bla_reference"]], replaces_prior=yes[fact["replaces_prior"]],
            quota=fact["quota_text"].strip(),
            recruiters=";".join("not-mentioned" if one == "does-not-mention" else one for one in recruiters),
            certainty="to-verify" if fact["duration_years"] == "0" else "stated",
            locator=fact["source_path"],
            note=joined(f"duration: {fact['duration_other'].strip()}" if fact["duration_other"].strip() else "",
                        "the source gives a duration of 0 years" if fact["duration_years"] == "0" else "",
                        "the text gives a quota though the coding says there is none"
                        if fact["quota_text"] and fact["quota"] == "0" else "",
                        "the language of the original is another than those listed"
                        if fact["coded_orig_lang"] == "Other" else "")))
    out.table("bla-chilton-woda", "codings",
              ["agreement", "language", "from_translation", "duration_class", "duration_years",
               "is_amendment", "prior_agreements", "replaces_prior", "quota", "recruiters", "certainty",
               "locator", "note"], rows)
    out.account(name, len(rows), "bla-chilton-woda/codings.csv", len(rows))
