package org.migov.loader.nquads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {

    private static final List<String> TEXTS =
            List.of("", "a", "a/b", "a>", "ab", "é", "\uFFEE", "\uE000", "\uD83D\uDE00", "\uD83D\uDE00a", "\uFFFD");

    @Test
    void order_isThatOfUtf8Bytes() {
        for (String left : TEXTS) {
            for (String right : TEXTS) {
                int bytes = Arrays.compareUnsigned(
                        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
                assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(left, right)))
                        .as("%s against %s", left, right)
                        .isEqualTo(Integer.signum(bytes));
            }
        }
    }

    @Test
    void subjectOfLongerIri_comesBeforeItsBeginning_asItsLineDoes() {
        assertThat(CodePointOrder.INSTANCE.compare("<http://x/a/b>", "<http://x/a>"))
                .isNegative();
    }
}
