/**
 * The model: the vocabulary ({@code migov.ttl}), its SHACL shapes and JSON-LD context as resources, the IRIs of its
 * terms ({@link org.migov.ontology.Mg}) and the minting of identifiers ({@link org.migov.ontology.Iris}).
 *
 * <p>Uses no RDF library and no other module. Anybody may use it.
 */
@NullMarked
package org.migov.ontology;

import org.jspecify.annotations.NullMarked;
