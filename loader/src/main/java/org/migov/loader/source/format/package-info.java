/**
 * The forms in which others publish, read into rows of our own tables. To add one: a class that implements {@link
 * org.migov.loader.source.format.Format}, samples in {@code src/test/resources/formats/<name>/}, a line in {@link
 * org.migov.loader.source.format.Formats#ALL}. Used by the stages of a load, which see {@link
 * org.migov.loader.source.format.Formats} and {@link org.migov.loader.source.format.OfficialFile} only.
 */
@NullMarked
package org.migov.loader.source.format;

import org.jspecify.annotations.NullMarked;
