package org.migov.loader.source.format;

/**
 * A line of text of a page, cleaned.
 *
 * @param line in the file, 1-based
 */
record TextLine(long line, String text) {}
