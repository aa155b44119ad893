package org.migov.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that carry their query. */
public class PackedQueryTest {

    /** As the editor packs it. */
    public static String packed(String query) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(query.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] bytes = new byte[1 << 20];
        int length = deflater.deflate(bytes);
        deflater.end();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK {}", "SELECT * { ?x rdfs:label \"Côte d'Ivoire 象牙\"@fr }"})
    void query_isUnpacked(String query) {
        assertThat(PackedQuery.unpacked(packed(query))).contains(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "AAAA", "////"})
    void whatIsNoPackedQuery_isNone(String text) {
        assertThat(PackedQuery.unpacked(text)).isEmpty();
    }

    @Test
    void whatGrowsTooLarge_isNone() {
        assertThat(PackedQuery.unpacked(packed(" ".repeat(10_000_000)))).isEmpty();
    }
}
