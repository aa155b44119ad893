package org.migov.server.sparql.guard;

/**
 * What the functions of one query may make.
 *
 * @param longest characters of one text; a whole number may have a quarter as many bits
 * @param together characters of all of them, whether they are kept or not
 */
public record Texts(int longest, long together) {

    static final Texts UNLIMITED = new Texts(Integer.MAX_VALUE, Long.MAX_VALUE);

    int longestNumber() {
        return longest / 4;
    }
}
