/** TriX for Rio, read by Jena: Rio's own parser of it is not published for the version that we use. */
@NullMarked
package org.migov.loader.rdf.trix;

import org.jspecify.annotations.NullMarked;
