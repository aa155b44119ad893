package org.migov.loader.source.format;

/** Roman numerals of the chapters of the UN Treaty Collection. */
final class Roman {

    private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
    private static final String[] DIGITS = {"L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    /** @param number from 1 to 89 */
    static String of(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(DIGITS[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
