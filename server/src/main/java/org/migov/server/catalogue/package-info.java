/**
 * Questions and answers for people: the catalogue of queries with their forms, answers and downloads, and the editor at
 * {@code /sparql}.
 *
 * <p>Entry: {@link org.migov.server.catalogue.QueryPages}, {@link org.migov.server.catalogue.SparqlEditor}. Queries are
 * run by {@link org.migov.server.sparql.QueryRunner}, within the limits of the endpoint; a reader's value becomes a
 * part of a query only through {@link org.migov.queries.CatalogueQuery#bound}.
 */
@NullMarked
package org.migov.server.catalogue;

import org.jspecify.annotations.NullMarked;
