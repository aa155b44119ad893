/** Second stage: from records to RDF4J statements, and from statements to sorted N-Quads, one file a named graph. */
@NullMarked
package org.migov.loader.rdf;

import org.jspecify.annotations.NullMarked;
