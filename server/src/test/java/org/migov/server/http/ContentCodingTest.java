package org.migov.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                           | IDENTITY",
                "gzip                         | GZIP",
                "gzip, deflate, br, zstd      | ZSTD",
                "GZIP;q=1.0, zstd;q=0.5       | GZIP",
                "gzip;q=0.5, zstd;q=0.5       | ZSTD",
                "zstd;q=0, gzip               | GZIP",
                "zstd;q=0, gzip;q=0.000       | IDENTITY",
                "br                           | IDENTITY",
                "*                            | ZSTD",
                "*;q=0.1, zstd;q=0            | GZIP",
                "gzip;q=0, *;q=0              | IDENTITY",
                "identity, gzip;q=0.5         | IDENTITY",
                "identity;q=0.2, gzip;q=0.5   | GZIP",
                "gzip;q=x                     | IDENTITY",
                "gzip ; q = 0.7 , zstd ;q=.3  | GZIP",
            })
    void clientGetsWhatItLikesBest(String accepted, ContentCoding best) {
        assertThat(ContentCoding.best(List.of(accepted))).isEqualTo(best);
    }

    @Test
    void clientThatSaysNothing_getsBytesAsTheyAre() {
        assertThat(ContentCoding.best(List.of())).isEqualTo(ContentCoding.IDENTITY);
        assertThat(ContentCoding.best(List.of("br", "gzip;q=0.4, zstd;q=0.3"))).isEqualTo(ContentCoding.GZIP);
    }

    @Test
    void packedBytes_areTheSameUnpacked() throws IOException {
        byte[] bytes = "a row of a table\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        assertThat(ContentCoding.IDENTITY.packed(bytes)).isSameAs(bytes);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(ContentCoding.GZIP.packed(bytes))).readAllBytes())
                .isEqualTo(bytes);
        byte[] packed = ContentCoding.ZSTD.packed(bytes);
        assertThat(packed).hasSizeLessThan(bytes.length / 10);
        assertThat(Zstd.decompress(packed, bytes.length)).isEqualTo(bytes);
    }
}
