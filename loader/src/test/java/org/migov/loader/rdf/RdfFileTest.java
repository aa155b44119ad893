package org.migov.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.loader.names.NameLookup;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.References;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.Table;
import org.migov.ontology.Iris;

class RdfFileTest {

    private static final String GRAPH = "https://w3id.org/migov/graph/own";

    @TempDir
    Path folder;

    /** What a file gives: its lines of N-Quads without those of provenance, and its problems. */
    private final class Result implements RowFile.Sink, AutoCloseable {

        private final GraphWriter writer =
                new GraphWriter(Iris.standard(), "own", folder, new SortMemory(1 << 20), new TypeRegistry());
        private final List<Problem> problems = new ArrayList<>();
        private long rows;

        @Override
        public void begin(Origin origin) {
            rows++;
        }

        @Override
        public void add(Table<?> table, Row row) {
            throw new AssertionError("RDF fills no table");
        }

        @Override
        public void state(Consumer<Facts> statements) {
            try {
                statements.accept(writer.facts());
                writer.keep();
            } catch (StatementRefused refused) {
                writer.discard();
                problems.add(
                        Problem.rejected(refused.code(), Origin.of("x"), null, refused.expected(), refused.found()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void reject(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void note(Problem problem) {
            problems.add(problem);
        }

        /** What the file states, without what the loader adds: source and place. */
        List<String> lines() throws IOException {
            return all().stream()
                    .filter(line -> !line.contains("ontology#locator"))
                    .toList();
        }

        List<String> all() throws IOException {
            Path quads = folder.resolve("own.nq");
            writer.writeTo(quads, folder.resolve("own.places"));
            return Files.readAllLines(quads).stream()
                    .filter(line -> !line.contains("wasDerivedFrom"))
                    .map(line -> line.replace(" <" + GRAPH + "> .", ""))
                    .toList();
        }

        List<String> codes() {
            return problems.stream().map(Problem::code).toList();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private Result read(String text, RdfSyntax syntax) {
        return read(text.getBytes(StandardCharsets.UTF_8), syntax);
    }

    private Result read(byte[] bytes, RdfSyntax syntax) {
        Result result = new Result();
        References references = new References();
        new RdfFile(() -> new ByteArrayInputStream(bytes), "own.file", syntax)
                .read(new NameLookup(references), references, result);
        return result;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TURTLE | <http://e.org/s> <http://e.org/p> \"o\"@en .",
                "TRIG | <http://e.org/g> { <http://e.org/s> <http://e.org/p> \"o\"@en . }",
                "N_TRIPLES | <http://e.org/s> <http://e.org/p> \"o\"@en .",
                "N_QUADS | <http://e.org/s> <http://e.org/p> \"o\"@en <http://e.org/g> .",
                "RDF_XML | <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e.org/'>"
                        + "<rdf:Description rdf:about='http://e.org/s'><e:p xml:lang='en'>o</e:p></rdf:Description></rdf:RDF>",
                "N3 | @prefix e: <http://e.org/> . e:s e:p \"o\"@en .",
                "JSON_LD | {\"@id\":\"http://e.org/s\",\"http://e.org/p\":{\"@value\":\"o\",\"@language\":\"en\"}}",
                "RDF_JSON | {\"http://e.org/s\":{\"http://e.org/p\":[{\"value\":\"o\",\"type\":\"literal\",\"lang\":\"en\"}]}}",
                "TRIX | <TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'><graph><uri>http://e.org/g</uri><triple>"
                        + "<uri>http://e.org/s</uri><uri>http://e.org/p</uri><plainLiteral xml:lang='en'>o</plainLiteral>"
                        + "</triple></graph></TriX>",
            })
    void everySyntax_givesTheStatement(RdfSyntax syntax, String text) throws IOException {
        try (Result result = read(text, syntax)) {
            assertThat(result.lines()).containsExactly("<http://e.org/s> <http://e.org/p> \"o\"@en");
            assertThat(result.rows).isEqualTo(1);
            assertThat(result.codes()).isSubsetOf("folded-graph");
            assertThat(RdfSyntax.of(text)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RdfSyntax.class,
            names = {"NDJSON_LD", "RDF_JSON", "TRIX"})
    void lesserKnownSyntaxes_areRecognisedByWhatTheyBeginWith(RdfSyntax syntax) {
        String text = switch (syntax) {
            case NDJSON_LD -> "{\"@id\":\"http://e.org/s\"}\r\n\n{\"@id\":\"http://e.org/t\"}";
            case RDF_JSON -> "{ \"_:b\" : {\"http://e.org/p\" : [ ] } }";
            default -> "<?xml version='1.0'?>\n<!-- t -->\n<t:TriX xmlns:t=\"http://www.w3.org/2004/03/trix/trix-1/\">";
        };
        assertThat(RdfSyntax.of(text)).hasValue(syntax);
    }

    @ParameterizedTest
    @EnumSource(
            value = RdfSyntax.class,
            names = {"BINARY", "JELLY"})
    void binarySyntaxes_giveTheStatements_andSayHowFarTheyWereRead(RdfSyntax syntax) throws IOException {
        byte[] bytes = written(syntax.parser().getRDFFormat());
        try (Result result = read(bytes, syntax)) {
            assertThat(result.lines())
                    .contains("<http://e.org/s> <http://e.org/p> \"é\"@fr")
                    .anyMatch(line -> line.contains("/node/1>"))
                    .hasSize(3);
            assertThat(result.codes()).isEmpty();
        }
        try (Result cut = read(Arrays.copyOf(bytes, bytes.length - 4), syntax)) {
            assertThat(cut.codes()).containsExactly("rdf-syntax");
            assertThat(cut.problems.get(0).found()).contains("statements");
        }
        if (syntax == RdfSyntax.BINARY) {
            assertThat(RdfSyntax.of(new String(bytes, StandardCharsets.UTF_8))).hasValue(syntax);
        }
    }

    private static byte[] written(RDFFormat format) {
        ValueFactory values = SimpleValueFactory.getInstance();
        IRI subject = values.createIRI("http://e.org/s");
        IRI property = values.createIRI("http://e.org/p");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter writer = Rio.createWriter(format, out);
        writer.startRDF();
        writer.handleStatement(values.createStatement(subject, property, values.createLiteral("é", "fr")));
        writer.handleStatement(values.createStatement(subject, property, values.createBNode("x")));
        writer.handleStatement(values.createStatement(values.createBNode("x"), property, values.createLiteral(7)));
        writer.endRDF();
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42524446 00000001 02 7FFFFFFF 01 00000001 0061",
                "42524446 00000001 01 01 7FFFFFFF 0061",
                "42524446 00000002 00000005 5554462D38 01 01 7FFFFFFF",
                "42524446 00000009",
                "42524446",
            })
    void hostileLengthsInBinaryFiles_areErrors(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        try (Result result = read(bytes, RdfSyntax.BINARY)) {
            assertThat(result.lines()).isEmpty();
            assertThat(result.codes()).containsExactly("rdf-syntax");
        }
        try (Result result = read(bytes, RdfSyntax.JELLY)) {
            assertThat(result.lines()).isEmpty();
            assertThat(result.codes()).containsExactly("rdf-syntax");
        }
    }

    @Test
    void brokenLineOfNdJsonLd_costsThatLineOnly_andBlankNodesAreThoseOfTheirLine() throws IOException {
        String text = """
                {"@id":"_:b0","http://e.org/p":1}
                {"@id":"http://e.org/s",,"http://e.org/p":2}

                {"@id":"_:b0","http://e.org/p":3}
                {"@context":"http://127.0.0.1:1/c","@id":"http://e.org/s","p":4}
                """;
        try (Result result = read(text, RdfSyntax.NDJSON_LD)) {
            assertThat(result.all())
                    .hasSize(4)
                    .anyMatch(line -> line.contains("/node/1>") && line.contains("own.file:1"))
                    .anyMatch(line -> line.contains("/node/2>") && line.contains("own.file:4"));
            assertThat(result.codes()).containsExactly("rdf-syntax", "rdf-syntax");
            assertThat(result.problems.get(0).origin()).isEqualTo(new Origin("own.file", 2));
            assertThat(result.problems.get(0).column()).isEqualTo("25");
            assertThat(result.problems.get(1).origin()).isEqualTo(new Origin("own.file", 5));
        }
    }

    @Test
    void endlessLine_isPassedOver() throws IOException {
        byte[] next = "\n{\"@id\":\"http://e.org/s\",\"http://e.org/p\":3}".getBytes(StandardCharsets.UTF_8);
        byte[] text = new byte[RdfFile.MOST_JSON + 10 + next.length];
        Arrays.fill(text, (byte) ' ');
        System.arraycopy(next, 0, text, text.length - next.length, next.length);
        try (Result result = read(text, RdfSyntax.NDJSON_LD)) {
            assertThat(result.lines()).hasSize(1);
            assertThat(result.codes()).containsExactly("too-large");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TRIX | <TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'>~<graph>~<triple>~<oops/></triple></graph></TriX> | 4",
                "TRIX | <TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'>~<graph><triple> | 2",
                "RDF_JSON | {\"http://e.org/s\":~{\"http://e.org/p\":[oops]}} | 2",
                "RDF_JSON | {\"http://e.org/s\":~{\"http://e.org/p\":[{\"value\":\"o\"}]}} | 2",
                "JSON_LD | {\"@id\":\"http://e.org/s\",~\"http://e.org/p\": oops} | 2",
            })
    void lesserKnownSyntaxes_sayInWhichLineAndColumnTheyBreak(RdfSyntax syntax, String text, long line)
            throws IOException {
        try (Result result = read(text.replace("~", "\n"), syntax)) {
            assertThat(result.codes()).containsExactly("rdf-syntax");
            assertThat(result.problems.get(0).origin().line()).isEqualTo(line);
            assertThat(result.problems.get(0).column()).matches("[1-9][0-9]*");
        }
    }

    @Test
    void statementsAboutStatements_areRefusedOneByOne() throws IOException {
        String quoted = "<< <http://e.org/s> <http://e.org/p> 1 >> <http://e.org/q> 2 .\n";
        String plain = "<http://e.org/s> <http://e.org/p> 3 .\n";
        for (RdfSyntax syntax : List.of(RdfSyntax.TURTLE, RdfSyntax.TRIG)) {
            try (Result result = read(quoted + plain, syntax)) {
                assertThat(result.lines()).hasSize(1);
                assertThat(result.codes()).containsExactly("refused-statement");
            }
        }
    }

    @Test
    void trix_hasTheLineOfEachStatement_andReadsNothingElsewhere() throws IOException {
        String text = "<!DOCTYPE TriX [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n"
                + "<TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'>\n<graph>\n<triple><uri>http://e.org/s</uri>"
                + "<uri>http://e.org/p</uri>\n<plainLiteral>[&x;]</plainLiteral></triple>\n</graph></TriX>";
        try (Result result = read(text, RdfSyntax.TRIX)) {
            assertThat(result.lines()).allMatch(line -> line.contains("\"[]\""));
        }
        try (Result result = read(text.replace("&x;", "x").replaceFirst("<!DOCTYPE.*", ""), RdfSyntax.TRIX)) {
            assertThat(result.all()).anyMatch(line -> line.contains("own.file:5"));
        }
    }

    @Test
    void record_saysInWhichLineItStands() throws IOException {
        try (Result result = read("\n<http://e.org/s> <http://e.org/p> \"o\" .", RdfSyntax.N_TRIPLES)) {
            assertThat(result.all())
                    .contains("<http://e.org/s> <https://w3id.org/migov/ontology#locator> \"own/own.file:2\"");
        }
    }

    @Test
    void blankNodes_becomeTheSameIrisEachTime() throws IOException {
        String text = "<http://e.org/s> <http://e.org/p> [ <http://e.org/q> 1 ], _:b . _:b <http://e.org/q> 2 .";
        try (Result first = read(text, RdfSyntax.TURTLE);
                Result second = read(text, RdfSyntax.TURTLE)) {
            List<String> lines = first.lines();
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("<" + GRAPH + "/node/1>"))
                    .anyMatch(line -> line.startsWith("<" + GRAPH + "/node/2>"))
                    .noneMatch(line -> line.contains("_:"))
                    .hasSize(4);
            assertThat(second.lines()).isEqualTo(lines);
        }
    }

    @Test
    void namedGraphs_areFoldedAndTold() throws IOException {
        String text = "<http://e.org/g> { <http://e.org/s> <http://e.org/p> 1, 2 } <http://e.org/h> { <http://e.org/s>"
                + " <http://e.org/p> 3 }";
        try (Result result = read(text, RdfSyntax.TRIG)) {
            assertThat(result.lines()).hasSize(3);
            assertThat(result.problems.stream().map(Problem::found))
                    .containsExactly("2 of graph http://e.org/g", "1 of graph http://e.org/h");
            assertThat(result.problems.stream().map(Problem::severity)).containsOnly(Problem.Severity.WARNING);
        }
    }

    @Test
    void whatNoSourceMayDescribe_isRefused() throws IOException {
        String text = """
                @prefix mg: <https://w3id.org/migov/ontology#> .
                mg:Practice <http://e.org/p> 1 .
                <https://w3id.org/migov/graph/ilo-normlex> <http://e.org/p> 1 .
                <https://w3id.org/migov/id/commitment/ilo-c097/KEN/1966-11-30> <http://e.org/p> 1 .
                <http://e.org/c> a mg:Commitment .
                <http://e.org/s> <http://e.org/p> mg:Practice .
                """;
        try (Result result = read(text, RdfSyntax.TURTLE)) {
            assertThat(result.lines()).hasSize(1);
            assertThat(result.codes())
                    .containsExactly(
                            "refused-statement", "refused-statement", "refused-statement", "refused-statement");
            assertThat(result.problems.get(0).origin()).isEqualTo(new Origin("own.file", 2));
        }
    }

    @Test
    void syntaxError_hasLineAndColumnAndWhatStoodBeforeStays() throws IOException {
        try (Result result = read("<http://e.org/s> <http://e.org/p> 1 .\n<http://e.org/s> oops .", RdfSyntax.TURTLE)) {
            assertThat(result.lines()).hasSize(1);
            assertThat(result.codes()).contains("rdf-syntax");
            assertThat(result.problems.get(0).origin().line()).isEqualTo(2);
        }
    }

    @Test
    void brokenLineOfNTriples_costsThatLineOnly() throws IOException {
        String text = "<http://e.org/s> <http://e.org/p> <http://e.org/1> .\nrubbish\n<http://e.org/s> <http://e.org/p>"
                + " <http://e.org/2> .\n";
        try (Result result = read(text, RdfSyntax.N_TRIPLES)) {
            assertThat(result.lines()).hasSize(2);
            assertThat(result.codes()).containsOnly("rdf-syntax");
            assertThat(result.problems.get(0).origin().line()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "JSON_LD | {\"@context\":\"http://127.0.0.1:1/context.jsonld\",\"@id\":\"http://e.org/s\",\"p\":\"o\"}",
                "JSON_LD | {\"@context\":{\"@import\":\"http://127.0.0.1:1/c\"},\"@id\":\"http://e.org/s\",\"p\":\"o\"}",
                "JSON_LD | {\"@context\":\"file:///etc/hostname\",\"@id\":\"http://e.org/s\",\"p\":\"o\"}",
                "JSON_LD | {\"@id\":",
                "RDF_XML | <!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                        + " '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e"
                        + " '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>]><rdf:RDF"
                        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e.org/'><rdf:Description"
                        + " rdf:about='http://e.org/s'><e:p>&f;&f;&f;</e:p></rdf:Description></rdf:RDF>",
            })
    void whatWouldFetchOrExplode_isAnError(RdfSyntax syntax, String text) throws IOException {
        try (Result result = read(text, syntax)) {
            assertThat(result.lines()).isEmpty();
            assertThat(result.codes()).containsExactly("rdf-syntax");
        }
    }

    @Test
    void externalEntity_isNotRead() throws IOException {
        String text = "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e.org/'><rdf:Description"
                + " rdf:about='http://e.org/s'><e:p>[&x;]</e:p></rdf:Description></rdf:RDF>";
        try (Result result = read(text, RdfSyntax.RDF_XML)) {
            assertThat(result.lines()).allMatch(line -> line.contains("\"[]\""));
        }
    }

    @Test
    void deeplyNestedJson_isTold() throws IOException {
        try (Result result = read("[".repeat(200_000), RdfSyntax.JSON_LD)) {
            assertThat(result.codes()).containsExactly("rdf-syntax");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.ttl, TURTLE",
        "a.nt.gz, N_TRIPLES",
        "a.NQ, N_QUADS",
        "a.trig, TRIG",
        "a.owl, RDF_XML",
        "a.n3, N3",
        "a.jsonld, JSON_LD",
        "a.ndjsonld.zst, NDJSON_LD",
        "a.rj.zip, RDF_JSON",
        "a.trix.xz, TRIX",
        "a.brf, BINARY",
        "a.jelly.bz2, JELLY",
        "a.ttls, TURTLE"
    })
    void fileName_saysTheSyntax(String name, RdfSyntax syntax) {
        assertThat(RdfSyntax.named(name)).hasValue(syntax);
    }

    @ParameterizedTest
    @CsvSource({"country,name", "<html><body>Participant</body></html>", "{\"a\":1}", "''"})
    void whatIsNoRdf_isNotTakenForIt(String text) {
        assertThat(RdfSyntax.of(text)).isEmpty();
    }
}
