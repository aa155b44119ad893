"""SPARQLWrapper, in the ways its documentation shows: python3 sparqlwrapper.py ENDPOINT EXPECTED_ROWS"""

import sys

from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, TURTLE, XML, SPARQLWrapper

endpoint, expected = sys.argv[1], int(sys.argv[2])
QUERY = "SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l }"

for method in (GET, POST):
    sparql = SPARQLWrapper(endpoint)
    sparql.setMethod(method)
    sparql.setQuery(QUERY)
    sparql.setReturnFormat(JSON)
    assert len(sparql.query().convert()["results"]["bindings"]) == expected
    sparql.setReturnFormat(CSV)
    assert len(sparql.query().convert().decode().strip().splitlines()) == expected + 1
    sparql.setReturnFormat(XML)
    assert len(sparql.query().convert().getElementsByTagName("result")) == expected

sparql = SPARQLWrapper(endpoint)
sparql.setMethod(POST)
sparql.setRequestMethod(POSTDIRECTLY)
sparql.setQuery("CONSTRUCT { ?c rdfs:label ?l } { ?c a mg:Country ; rdfs:label ?l }")
sparql.setReturnFormat(TURTLE)
assert b"label" in sparql.query().convert()
