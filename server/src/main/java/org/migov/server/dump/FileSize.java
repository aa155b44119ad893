package org.migov.server.dump;

import java.text.NumberFormat;
import org.migov.server.page.Words;

/** Sizes of files for people: {@code 812 B}, {@code 4.2 MB}. */
final class FileSize {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private FileSize() {}

    static String written(long bytes, Words words) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(unit == 0 || size >= 100 ? 0 : 1);
        return format.format(size) + "\u00a0" + UNITS[unit];
    }
}
