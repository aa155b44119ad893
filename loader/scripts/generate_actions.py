#!/usr/bin/env python3
"""Writes a table of made-up treaty actions of any size, to measure how loading scales.

Usage: generate_actions.py ROWS > treaty-actions.csv

The rows refer to instruments and countries that come with MiGov and have keys of their own; the same number of rows
gives the same bytes. They are not facts: load them into a data folder that is thrown away.
"""
import csv
import datetime
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
BINDING = {"convention", "protocol", "covenant"}
KINDS = ["signature", "ratification", "accession", "succession", "entry-into-force"]


def keys(path, column, wanted=lambda row: True):
    with open(DATA / path, encoding="utf-8", newline="") as table:
        return [row[column] for row in csv.DictReader(table) if wanted(row)]


def main():
    rows = int(sys.argv[1])
    instruments = keys("instruments/instruments.csv", "key", lambda row: row["kind"] in BINDING)
    countries = keys("places/countries.csv", "code")
    first_day = datetime.date(1950, 1, 1)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["instrument", "party", "kind", "date", "name_as_written", "certainty", "locator", "note"])
    for n in range(rows):
        instrument = instruments[n % len(instruments)]
        rest = n // len(instruments)
        country = countries[rest % len(countries)]
        rest //= len(countries)
        kind = KINDS[rest % len(KINDS)]
        day = first_day + datetime.timedelta(days=rest // len(KINDS))
        out.writerow([instrument, country, kind, day.isoformat(), country, "to-verify", f"row {n + 1}", ""])


if __name__ == "__main__":
    main()
