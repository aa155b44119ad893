package org.migov.loader.verify;

/**
 * What came of one comparison.
 *
 * @param subject what was looked at: {@code dumps/migov.nq.gz}, {@code store, graph ilo-normlex}
 * @param aspect what of it: checksum, bytes, statements, content
 * @param holds whether it is as expected
 * @param expected as the manifest has it
 * @param found as it is
 */
public record Finding(String subject, String aspect, boolean holds, String expected, String found) {

    /** A comparison of two values. */
    public static Finding of(String subject, String aspect, Object expected, Object found) {
        return new Finding(subject, aspect, expected.equals(found), expected.toString(), found.toString());
    }

    /** Something that could not be looked at. */
    public static Finding failed(String subject, String aspect, String expected, String problem) {
        return new Finding(subject, aspect, false, expected, problem);
    }
}
