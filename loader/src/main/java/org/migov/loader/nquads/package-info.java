/**
 * The seam between the stages after mapping: sorted N-Quads and N-Triples as text, read and merged line by line.
 *
 * <p>A file holds one statement a line in the order of {@link org.migov.loader.nquads.CodePointOrder}, without blank
 * nodes and without repeated lines, so that files can be merged, compared and regrouped in a few kilobytes of memory
 * whatever their size. Terms stay as they are written; whoever needs their value parses them. {@link
 * org.migov.loader.nquads.SortedStatements} is the way in.
 *
 * <p>Uses no RDF library. Every later stage may use it.
 */
@NullMarked
package org.migov.loader.nquads;

import org.jspecify.annotations.NullMarked;
