package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/** Finds cells that a spreadsheet would run: {@code =cmd|' /C calc'!A0}. They stay text here; a reader should know. */
final class Formulas {

    private static final Pattern FORMULA = Pattern.compile(
            "(?:^|[,;\\t|>\"'])[ ]{0,4}([=@][\\p{L}_][\\p{L}\\d_.]{0,40}\\s?[(|!][^\\n\\r\\t<;,]{0,60})",
            Pattern.MULTILINE);
    private static final int MOST = 20;

    private Formulas() {}

    /** Warnings, the first {@value #MOST}. */
    static List<Problem> in(InputFile file) {
        List<Problem> found = new ArrayList<>();
        String text = file.text();
        Matcher matcher = FORMULA.matcher(text);
        long line = 1;
        int counted = 0;
        while (found.size() < MOST && matcher.find()) {
            line += text.substring(counted, matcher.start(1))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = matcher.start(1);
            found.add(Problem.warning(
                    ProblemCode.FORMULA.code(),
                    new Origin(file.name(), line),
                    null,
                    "text (it is kept as text and not run)",
                    matcher.group(1)));
        }
        return found;
    }
}
