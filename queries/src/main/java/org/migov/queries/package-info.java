/** Placeholder. */
@NullMarked
package org.migov.queries;

import org.jspecify.annotations.NullMarked;
