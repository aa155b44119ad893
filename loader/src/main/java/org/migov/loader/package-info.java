/**
 * From source tables to a release folder: read, map, validate, derive, store, dump, switch.
 *
 * <p>{@link org.migov.loader.Load} does all of it, {@link org.migov.loader.Check} reads and validates only. Each stage
 * is a package of its own and hands files to the next; this package alone knows their order.
 */
@NullMarked
package org.migov.loader;

import org.jspecify.annotations.NullMarked;
