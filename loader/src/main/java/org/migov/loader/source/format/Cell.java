package org.migov.loader.source.format;

/**
 * A cell of a table.
 *
 * @param text cleaned; parts that stand below each other are separated by line breaks
 * @param line in the file in which it begins, 1-based
 * @param heading whether the page marks it as a heading
 */
record Cell(String text, long line, boolean heading) {

    /** The text on one line. */
    String flat() {
        return text.replace('\n', ' ');
    }

    /** What stands above the first line break: the name, where a remark stands below it. */
    String first() {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** What stands below the first line break, on one line; may be empty. */
    String rest() {
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1).replace('\n', ' ');
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
