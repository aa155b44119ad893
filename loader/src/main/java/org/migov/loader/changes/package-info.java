/**
 * What a load changed: which things are new, changed or withdrawn, what exactly, why, and what takes the place of what
 * is gone.
 *
 * <p>Entry: {@link org.migov.loader.changes.ChangesFolder} writes the folder {@code changes/} of a release; {@link
 * org.migov.loader.changes.Comparison} compares any two releases. The rule that tells a change in the world from a
 * correction of the record is {@link org.migov.loader.changes.Reason} and {@link org.migov.loader.changes.ReasonRule}.
 */
@NullMarked
package org.migov.loader.changes;

import org.jspecify.annotations.NullMarked;
