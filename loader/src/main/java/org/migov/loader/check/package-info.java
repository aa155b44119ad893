/**
 * Third stage: holds the records against the SHACL shapes of the model, in batches of whole subjects, and the finished
 * store against the queries in {@code checks/}; writes the report.
 *
 * <p>{@link org.migov.loader.check.ShapesCheck} and {@link org.migov.loader.check.QueryChecks} are the ways in. Uses
 * Jena; knows nothing of RDF4J.
 */
@NullMarked
package org.migov.loader.check;

import org.jspecify.annotations.NullMarked;
