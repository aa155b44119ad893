/**
 * The query endpoint: what is asked is checked before it runs, runs within limits, and is answered whole or not at all.
 *
 * <p>Entry: {@link org.migov.server.sparql.SparqlEndpoint}. Used by {@code server.app} only; the editor page comes in
 * through {@link org.migov.server.sparql.EditorPage}.
 */
@NullMarked
package org.migov.server.sparql;

import org.jspecify.annotations.NullMarked;
