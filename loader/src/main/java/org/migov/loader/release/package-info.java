/**
 * The folder of releases: how a new one comes into force in one step, and how to list, switch, compare and clear them.
 *
 * <pre>
 * DIR/current                    id of the release in force
 * DIR/releases/.lock             held while a load runs
 * DIR/releases/.tmp-…            a release in the making, or what a dead load left behind
 * DIR/releases/&lt;id&gt;/             a release; never changes
 * DIR/releases/&lt;id&gt;/manifest.json  what is in it
 * </pre>
 *
 * <p>{@link org.migov.loader.release.ReleaseStore} is the way in. A load that dies at any moment leaves {@code current}
 * as it was: the new folder is filled under a temporary name, forced to disk, renamed, and only then does {@code
 * current} change, by a rename as well. No RDF library is used here.
 */
@NullMarked
package org.migov.loader.release;

import org.jspecify.annotations.NullMarked;
