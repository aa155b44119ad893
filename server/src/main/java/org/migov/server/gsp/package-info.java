/**
 * The graphs of the release by their names: SPARQL 1.1 Graph Store HTTP Protocol, reading only.
 *
 * <p>Entry: {@link org.migov.server.gsp.GraphStore}. Used by {@code server.app} only.
 */
@NullMarked
package org.migov.server.gsp;

import org.jspecify.annotations.NullMarked;
