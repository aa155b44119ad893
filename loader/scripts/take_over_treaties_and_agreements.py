#!/usr/bin/env python3
"""Takes the compiled facts on treaties and agreements over into the source tables of the loader.

Usage: take_over_treaties_and_agreements.py FACTS_DIR OUT_DIR

FACTS_DIR has the folders treaties, agreements and concepts; OUT_DIR is loader/data. Running it twice gives the same
bytes. It writes whole tables (OUT_DIR/<source>/<table>.csv) and, in the files shared with other scripts
(sources.csv, takeover.csv, left-out.csv), replaces only its own lines.

What happens to a fact on the way:
- an act that several sources state becomes one row in the table of each of them, under the same key;
- two pages of one source that state the same act become one row with both addresses;
- what the facts call suspect, derived or own knowledge gets the certainty "to-verify" or "inferred" and a note;
- former states are written with their ISO 3166-3 alpha-4 code, the European Union as "group:eu";
- quotations from a source are left out, remarks are kept.
"""
import pathlib
import sys

import takeover_agreements as agreements
import takeover_treaties as treaties
from takeover_constants import SOURCES
from takeover_tables import Output


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__.split("\n\n")[1])
    facts, out = pathlib.Path(arguments[0]), Output(pathlib.Path(arguments[1]))
    keys = treaties.instruments(facts, out)
    treaties.instrument_links(facts, out)
    acts = treaties.treaty_actions(facts, out)
    treaties.undated_records(facts, out)
    treaties.conflicts(facts, out, acts)
    treaties.coverage(out, acts, keys)
    where = agreements.agreements(facts, out)
    agreements.participations(facts, out, where)
    agreements.provision_types(facts, out)
    agreements.provisions(facts, out)
    agreements.codings(facts, out)
    mine = {account["facts_file"] for account in out.accounts}
    ids = {source["id"] for source in SOURCES}
    out.shared("sources.csv", ["id", "title", "publisher", "licence", "licence_url", "homepage", "vintage",
                               "retrieved", "language", "derived_from", "description"],
               SOURCES, lambda row: row["id"] in ids, ["id"])
    out.shared("takeover.csv", ["facts_file", "rows_in", "table", "rows_out", "left_out", "reason"],
               out.accounts, lambda row: row["facts_file"] in mine, ["facts_file", "table"])
    out.shared("left-out.csv", ["facts_file", "line", "key", "reason"],
               out.left_out, lambda row: row["facts_file"] in mine, ["facts_file", "line", "key"])


if __name__ == "__main__":
    main(sys.argv[1:])
