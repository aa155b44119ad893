"""Expands each JSON-LD document given as an argument to N-Triples beside it."""
import sys

import rdflib

# rdflib rewrites literals to their usual form unless told not to.
rdflib.NORMALIZE_LITERALS = False

for name in sys.argv[1:]:
    graph = rdflib.Graph()
    with open(name, encoding="utf-8") as document:
        graph.parse(data=document.read(), format="json-ld")
    graph.serialize(destination=name + ".nt", format="nt", encoding="utf-8")
