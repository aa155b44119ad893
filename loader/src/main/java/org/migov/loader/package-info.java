/** Placeholder. */
@NullMarked
package org.migov.loader;

import org.jspecify.annotations.NullMarked;
