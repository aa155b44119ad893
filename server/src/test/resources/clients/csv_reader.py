"""A table by its address, with nothing but Python's own library: python3 csv_reader.py ENDPOINT EXPECTED_ROWS"""

import csv
import io
import sys
from urllib.parse import urlencode
from urllib.request import urlopen

endpoint, expected = sys.argv[1], int(sys.argv[2])
address = endpoint + "?" + urlencode({"query": "SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l }", "format": "csv"})
with urlopen(address) as answer:
    assert answer.headers["X-MiGov-Complete"] == "true"
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))
assert len(rows) == expected and set(rows[0]) == {"c", "l"}
