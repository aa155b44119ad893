package org.migov.loader.nquads;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.loader.rdf.SortedLines;

/** Our short way to the canonical form against an implementation of RDFC-1.0. */
class CanonicalHashTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"odd", "plain"})
    void shortWay_givesWhatTheStandardGives(String sample) throws Exception {
        Path triples = folder.resolve("triples.nt");
        SortedLines.mergeToTriples(java.util.List.of(Path.of("src/test/resources/dump/" + sample + ".nq")), triples);

        assertThat(CanonicalHash.of(triples)).isEqualTo(standard(Files.readString(triples)));
    }

    @Test
    void controlCharacters_areEscapedInOneWay_andSortedSo() throws Exception {
        String lines = """
                <http://x/s> <http://x/p> "a\tb" .
                <http://x/s> <http://x/p> "a\u0001b\u007F\\u000B" .
                <http://x/s> <http://x/p> "a b" .
                <http://x/s> <http://x/p> "a\\"b\\\\c\\nd\\re\bf\f" .
                <http://x/s> <http://x/p> "a\\u00E9" .
                <http://x/s> <http://x/p> "\\U0001F600" .
                <http://x/s> <http://x/q> <http://x/o> .
                """;

        CanonicalHash hash = new CanonicalHash();
        lines.lines().map(StatementLine::parse).sorted().forEach(hash::add);

        assertThat(hash.count()).isEqualTo(7);
        assertThat(hash.hex()).isEqualTo(standard(lines));
    }

    @Test
    void nameOfTheGraph_doesNotCount() throws IOException {
        Path quads = Files.writeString(folder.resolve("a.nq"), "<http://x/s> <http://x/p> \"1\" <http://x/g> .\n");
        Path triples = Files.writeString(folder.resolve("a.nt"), "<http://x/s> <http://x/p> \"1\" .\n");
        Path other = Files.writeString(folder.resolve("b.nt"), "<http://x/s> <http://x/p> \"2\" .\n");

        assertThat(CanonicalHash.of(quads)).isEqualTo(CanonicalHash.of(triples)).isNotEqualTo(CanonicalHash.of(other));
    }

    private static String standard(String ntriples) throws Exception {
        RdfCanon canon = RdfCanon.create("SHA-256");
        new NQuadsReader(new StringReader(ntriples)).provide(canon);
        StringWriter text = new StringWriter();
        canon.provide(new NQuadsWriter(text));
        String canonical = text.toString().lines().collect(Collectors.joining("\n", "", "\n"));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }
}
