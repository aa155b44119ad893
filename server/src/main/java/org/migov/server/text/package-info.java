/**
 * Full-text search in SPARQL: {@code text:query} of Jena over the index that a release brings along.
 *
 * <p>{@link org.migov.server.text.TextSearch} is one open index. {@link org.migov.server.text.TextQueries} lets a query
 * use it: Jena's property function asks a {@code QuestionIndex}, which exists for one query only and knows its graphs and
 * when it must stop. An index is read as it was written, by the analysis that lies beside it; nothing is ever written.
 */
@NullMarked
package org.migov.server.text;

import org.jspecify.annotations.NullMarked;
