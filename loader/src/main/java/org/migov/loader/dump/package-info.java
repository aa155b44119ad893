/**
 * Writes what people take home: the dumps in six syntaxes, their checksums, and the VoID description with its counts.
 *
 * <p>{@link org.migov.loader.dump.Dumps} and {@link org.migov.loader.dump.VoidDescription} are the ways in. Everything
 * is streamed from sorted N-Quads, in memory that does not grow with them, and comes out the same for the same input.
 * RDF4J's Rio writes Turtle, TriG and RDF/XML; N-Triples and N-Quads are the sorted lines themselves; JSON-LD is written
 * here, because Rio's writer would hold a whole file in memory.
 */
@NullMarked
package org.migov.loader.dump;

import org.jspecify.annotations.NullMarked;
