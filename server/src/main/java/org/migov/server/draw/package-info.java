/** Small drawings for pages, without JavaScript: a map of the world, bars in time, a curve in steps. */
@NullMarked
package org.migov.server.draw;

import org.jspecify.annotations.NullMarked;
