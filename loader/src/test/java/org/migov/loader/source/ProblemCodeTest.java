package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

    private static final Pattern LITERAL = Pattern.compile("reject(?:ed)?\\(\\s*\"([a-z0-9-]+)\"");

    @Test
    void everyCodeInTheSources_isExplained() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }

        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(ProblemCode.of(code)).as(code).isPresent());
    }

    @Test
    void codes_areDistinct_andSpeak() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code)).doesNotHaveDuplicates();
        assertThat(ProblemCode.values()).allSatisfy(code -> {
            assertThat(code.meaning()).endsWith(".");
            assertThat(code.remedy()).endsWith(".");
        });
    }

    @Test
    void referencesOfAnyKind_areExplainedTogether() {
        assertThat(ProblemCode.of("unknown-agreement")).contains(ProblemCode.UNKNOWN_REFERENCE);
        assertThat(ProblemCode.of("unknown-concept")).contains(ProblemCode.UNKNOWN_CONCEPT);
        assertThat(ProblemCode.of("no-such-code")).isEmpty();
    }
}
