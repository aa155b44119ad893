package org.migov.loader.source;

/** Keys that become the last part of an IRI: lower-case letters, digits and single hyphens. */
final class Slugs {

    /** What a column of slugs holds, for the documentation of tables. */
    static final String FORM = "lower-case letters, digits and single hyphens";

    private Slugs() {}

    /** The slug in a cell that must not be empty. */
    static String of(Row row, String column) {
        String slug = row.required(column);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), column, FORM, slug);
        }
        return slug;
    }
}
