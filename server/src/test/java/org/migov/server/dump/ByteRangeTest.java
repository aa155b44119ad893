package org.migov.server.dump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=10-, 10, 99",
        "bytes=-5, 95, 99",
        "bytes=90-1000, 90, 99",
        "bytes=-1000, 0, 99"
    })
    void part_ofAFile(String header, long first, long last) {
        assertThat(ByteRange.asked(header, 100)).isEqualTo(new ByteRange.Part(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=5-2", "bytes=-0", "bytes=999999999999999999-"})
    void part_outsideAFile_isImpossible(String header) {
        assertThat(ByteRange.asked(header, 100)).isEqualTo(new ByteRange.Impossible());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "bytes=-", "lines=1-2", "bytes=0-1,5-6", "bytes=a-b"})
    void anythingElse_isIgnored(String header) {
        assertThat(ByteRange.asked(header, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void contentRange_countsFromZero() {
        assertThat(new ByteRange(0, 9).in(100)).isEqualTo("bytes 0-9/100");
    }
}
