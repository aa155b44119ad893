"""rdflib's SPARQLStore: python3 rdflib_store.py ENDPOINT EXPECTED_ROWS"""

import sys

from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

endpoint, expected = sys.argv[1], int(sys.argv[2])

for method in ("GET", "POST", "POST_FORM"):
    for form in ("xml", "json", "csv", "tsv"):
        store = SPARQLStore(endpoint, method=method, returnFormat=form)
        graph = Graph(store)
        rows = list(graph.query("SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l }"))
        assert len(rows) == expected, (method, form, len(rows))

store = SPARQLStore(endpoint)
graph = Graph(store)
kenya = URIRef("https://w3id.org/migov/id/country/KEN")
assert list(graph.predicate_objects(kenya))
assert len(graph) > expected
