package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a page that was copied as text; what is copied from a browser's table has tabs between its cells. */
final class TextPage {

    private TextPage() {}

    static Page of(String text) {
        List<TextLine> lines = new ArrayList<>();
        long number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            String clean = CleanText.of(line);
            if (!clean.isEmpty() && !clean.startsWith("# source:")) {
                lines.add(new TextLine(number, clean));
            }
        }
        Optional<Grid> grid = SeparatedValues.of(text).or(() -> SeparatedValues.copied(text));
        return new Page(false, "", Page.stated(text), lines, grid.map(List::of).orElse(List.of()));
    }
}
