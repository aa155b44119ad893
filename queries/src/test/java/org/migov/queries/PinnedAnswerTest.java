package org.migov.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PinnedAnswerTest {

    private static final String ANSWER = "?a\t?b\n<http://example.org/1>\t\"é\"\n<http://example.org/2>\t\n";

    @Test
    void answer_isReadAsItWasWritten() {
        PinnedAnswer answer = PinnedAnswer.of(ANSWER);
        assertThat(PinnedAnswer.parse(answer.write())).isEqualTo(answer);
        assertThat(answer.rows()).isEqualTo(2);
        assertThat(answer.variables()).isEqualTo("?a\t?b");
        assertThat(answer.sample()).hasSize(2);
    }

    @Test
    void orderOfRows_doesNotMatter() {
        String turned = "?a\t?b\n<http://example.org/2>\t\n<http://example.org/1>\t\"é\"\n";
        assertThat(PinnedAnswer.of(turned).sha256())
                .isEqualTo(PinnedAnswer.of(ANSWER).sha256());
    }

    @Test
    void hash_isThatOfTheSortedLines() {
        assertThat(PinnedAnswer.of("?a\n2\n1\n").sha256())
                // printf '?a\n1\n2\n' | sha256sum
                .isEqualTo("62c7f587c92540b79b89380a3f8e2045dc35a1ae3b43cc2e0657d9348654373f");
    }

    @Test
    void otherValueOrVariable_changesTheHash() {
        String hash = PinnedAnswer.of(ANSWER).sha256();
        assertThat(PinnedAnswer.of(ANSWER.replace("é", "e")).sha256()).isNotEqualTo(hash);
        assertThat(PinnedAnswer.of(ANSWER.replace("?b", "?c")).sha256()).isNotEqualTo(hash);
    }

    @Test
    void sample_isTheBeginning() {
        String rows = IntStream.range(0, 50).mapToObj(i -> i + "\n").collect(Collectors.joining());
        PinnedAnswer answer = PinnedAnswer.of("?a\n" + rows);
        assertThat(answer.rows()).isEqualTo(50);
        assertThat(answer.sample()).hasSize(PinnedAnswer.SAMPLE).startsWith("0", "1");
    }

    @Test
    void emptyAnswer_isAnAnswer() {
        assertThat(PinnedAnswer.parse(PinnedAnswer.of("?a\n").write()).rows()).isZero();
    }

    @Test
    void otherText_isRefused() {
        assertThatThrownBy(() -> PinnedAnswer.parse("{\"rows\": 3}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{\"rows\": 3}");
    }
}
