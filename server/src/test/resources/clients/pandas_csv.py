"""A table by its address into a data frame: python3 pandas_csv.py ENDPOINT EXPECTED_ROWS"""

import sys
from urllib.parse import urlencode

import pandas

endpoint, expected = sys.argv[1], int(sys.argv[2])
query = "SELECT ?c ?l (STRLEN(?l) AS ?n) { ?c a mg:Country ; rdfs:label ?l }"
frame = pandas.read_csv(endpoint + "?" + urlencode({"query": query, "format": "csv"}))
assert list(frame.columns) == ["c", "l", "n"] and len(frame) == expected, frame
assert frame["n"].tolist() == [len(label) for label in frame["l"]], frame
