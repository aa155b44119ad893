/** Placeholder. */
@NullMarked
package org.migov.server;

import org.jspecify.annotations.NullMarked;
