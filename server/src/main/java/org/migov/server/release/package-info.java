/**
 * Reading release folders: what a release says about itself, its store, and which one is in force.
 *
 * <p>Entry: {@link org.migov.server.release.CurrentRelease}. Everybody in the server may use it; nobody writes here. The
 * folder is described in {@code ARCHITECTURE.md}.
 */
@NullMarked
package org.migov.server.release;

import org.jspecify.annotations.NullMarked;
