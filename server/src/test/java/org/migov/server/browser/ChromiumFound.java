package org.migov.server.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a class only where there is a Chromium: the one that {@code MIGOV_CHROMIUM} names, else one where systems put it.
 * Says in one line how to get one where there is none.
 */
final class ChromiumFound implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (path().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        String advice =
                "Browser tests are skipped: no Chromium was found; install one (apt-get install chromium) or set"
                        + " MIGOV_CHROMIUM to its path";
        if (context.getTestMethod().isEmpty()) {
            System.err.println(advice); // a skipped class is easily overlooked in a report
        }
        return ConditionEvaluationResult.disabled(advice);
    }

    /** The browser's executable. */
    static Optional<Path> path() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("MIGOV_CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
