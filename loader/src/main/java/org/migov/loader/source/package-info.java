/**
 * First stage: from files to typed records, each with its origin, and problems for what cannot be read.
 *
 * <p>A source is a folder with a line in {@code sources.csv}; a table in it is read by the {@link
 * org.migov.loader.source.Table} of the same name. To add a table: one class and a line in {@code Tables}.
 */
@NullMarked
package org.migov.loader.source;

import org.jspecify.annotations.NullMarked;
