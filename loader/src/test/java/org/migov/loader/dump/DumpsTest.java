package org.migov.loader.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.neverblink.jelly.convert.rdf4j.rio.JellyFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;

class DumpsTest {

    @TempDir
    Path folder;

    private List<DumpFile> files;

    @BeforeEach
    void write() throws IOException {
        files = Dumps.write(DumpSample.graphs(), DumpSample.defaultGraph(folder), folder.resolve("dumps"), done -> {});
    }

    @Test
    void everything_isThereInItsOrder() {
        assertThat(files)
                .extracting(DumpFile::name)
                .containsExactly(
                        "migov.nq.gz",
                        "migov.trig.gz",
                        "migov.jelly.gz",
                        "migov.nt.gz",
                        "migov.ttl.gz",
                        "migov.rdf.gz",
                        "migov.jsonld.gz",
                        "odd.jelly.gz",
                        "odd.nt.gz",
                        "odd.ttl.gz",
                        "odd.rdf.gz",
                        "odd.jsonld.gz",
                        "plain.jelly.gz",
                        "plain.nt.gz",
                        "plain.ttl.gz",
                        "plain.rdf.gz",
                        "plain.jsonld.gz");
        assertThat(files).filteredOn(file -> file.name().startsWith("plain")).allSatisfy(file -> {
            assertThat(file.graph()).isEqualTo(Optional.of("plain"));
            assertThat(file.statements()).isEqualTo(DumpSample.PLAIN);
        });
        assertThat(file("migov.nq.gz").statements()).isEqualTo(DumpSample.ODD + DumpSample.PLAIN);
        assertThat(file("migov.nt.gz").statements()).isEqualTo(DumpSample.DISTINCT);
    }

    @Test
    void quads_areTheSortedLinesOfEachGraph_oneGraphAfterTheOther() throws IOException {
        assertThat(text("migov.nq.gz"))
                .isEqualTo(Files.readString(Path.of("src/test/resources/dump/odd.nq"))
                        + Files.readString(Path.of("src/test/resources/dump/plain.nq")));
    }

    @Test
    void everySyntax_saysTheSame() throws Exception {
        Model triples = parse("migov.nt.gz", RDFFormat.NTRIPLES);
        assertThat(triples).hasSize((int) DumpSample.DISTINCT);
        assertThat(parse("migov.ttl.gz", RDFFormat.TURTLE)).isEqualTo(triples);
        assertThat(parse("migov.rdf.gz", RDFFormat.RDFXML)).isEqualTo(triples);
        assertThat(parse("migov.trig.gz", RDFFormat.TRIG)).isEqualTo(parse("migov.nq.gz", RDFFormat.NQUADS));
        assertThat(parse("migov.jelly.gz", JellyFormat.JELLY)).isEqualTo(parse("migov.nq.gz", RDFFormat.NQUADS));
        assertThat(parse("odd.jelly.gz", JellyFormat.JELLY)).isEqualTo(parse("odd.nt.gz", RDFFormat.NTRIPLES));
    }

    @Test
    void hdt_saysTheSame_howeverItIsMade() throws Exception {
        Path triples = DumpSample.defaultGraph(folder);
        DumpFile inMemory = HdtDump.write(
                folder, "memory", Optional.empty(), triples, "http://x/set", DumpSample.DISTINCT, HdtDump.IN_MEMORY);
        DumpFile onDisk =
                HdtDump.write(folder, "disk", Optional.empty(), triples, "http://x/set", DumpSample.DISTINCT, 0);
        Set<String> found = new TreeSet<>();

        try (HDT hdt = HDTManager.loadHDT(folder.resolve("memory.hdt"))) {
            hdt.search("", "", "")
                    .forEachRemaining(triple ->
                            found.add(triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject()));
            assertThat(hdt.getTriples().getNumberOfElements()).isEqualTo(DumpSample.DISTINCT);
            assertThat(hdt.getHeader().search("", "", ""))
                    .toIterable()
                    .hasSizeGreaterThan(5)
                    .noneMatch(noted -> noted.toString().contains("issued"));
        }

        assertThat(found)
                .isEqualTo(parse("migov.nt.gz", RDFFormat.NTRIPLES).stream()
                        .map(DumpsTest::spelt)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(inMemory.sha256()).isEqualTo(onDisk.sha256());
        assertThat(inMemory.bytes()).isEqualTo(Files.size(folder.resolve("memory.hdt")));
    }

    private static String spelt(Statement statement) {
        String object = statement.getObject() instanceof Literal literal
                ? '"'
                        + literal.getLabel()
                        + '"'
                        + literal.getLanguage()
                                .map(language -> "@" + language)
                                .orElse(
                                        literal.getDatatype().equals(XSD.STRING)
                                                ? ""
                                                : "^^<" + literal.getDatatype() + ">")
                : statement.getObject().stringValue();
        return statement.getSubject() + " " + statement.getPredicate() + " " + object;
    }

    @Test
    void noSyntax_inventsBlankNodes() throws Exception {
        for (DumpFile file : files) {
            if (file.syntax() != Syntax.JSONLD && file.syntax() != Syntax.JELLY) {
                RDFFormat format = Rio.getParserFormatForFileName(file.name().replace(".gz", ""))
                        .orElseThrow();
                Model model = parse(file.name(), format);
                assertThat(model.subjects()).as(file.name()).noneMatch(Resource::isBNode);
                assertThat(model.objects()).as(file.name()).noneMatch(object -> object.isBNode());
            }
        }
        assertThat(text("migov.jsonld.gz")).doesNotContain("_:");
    }

    @Test
    void turtle_namesEachSubjectOnce() throws IOException {
        assertThat(text("migov.ttl.gz")
                        .lines()
                        .filter(line -> line.startsWith("<https://w3id.org/migov/id/country/KEN>")))
                .hasSize(1);
    }

    @Test
    void jsonLd_isOneObjectASubject_withShortNames() throws IOException {
        JsonNode document = new ObjectMapper().readTree(text("plain.jsonld.gz"));

        assertThat(document.get("@context").get("mg").textValue()).isEqualTo("https://w3id.org/migov/ontology#");
        assertThat(document.get("@graph")).hasSize(2);
        JsonNode organisation = document.get("@graph").get(1);
        assertThat(organisation.get("@id").textValue()).isEqualTo("https://w3id.org/migov/id/organisation/x");
        assertThat(organisation.get("rdfs:label").get(0).get("@language").textValue())
                .isEqualTo("en");
        assertThat(organisation.get("mg:theme").get(0).get("@id").textValue())
                .isEqualTo("https://w3id.org/migov/id/concept/theme/rights");
    }

    @Test
    void jsonLd_protectsIrisWhoseSchemeIsAPrefix() throws IOException {
        JsonNode graph = new ObjectMapper().readTree(text("odd.jsonld.gz")).get("@graph");

        JsonNode place = graph.get(0);
        assertThat(place.get("@id").textValue()).isEqualTo("geo:0.5,37.9");
        assertThat(place.get("@context").get("geo").isNull()).isTrue();
        assertThat(place.has("http://www.w3.org/2003/01/geo/wgs84_pos#lat")).isTrue();
    }

    @Test
    void checksums_fitTheFiles() throws Exception {
        Dumps.writeChecksums(files, folder.resolve("dumps"));
        List<String> lines = new ArrayList<>();
        for (DumpFile file : files) {
            byte[] bytes = Files.readAllBytes(folder.resolve("dumps").resolve(file.name()));
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(file.sha256()).isEqualTo(sha256);
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.uncompressedBytes()).isEqualTo(unpacked(file.name()).length);
            lines.add(sha256 + "  " + file.name());
        }
        assertThat(Files.readAllLines(folder.resolve("dumps/SHA256SUMS"))).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void secondRun_givesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");

        assertThat(Dumps.write(DumpSample.graphs(), DumpSample.defaultGraph(folder), again, done -> {}))
                .isEqualTo(files);

        try (Stream<Path> written = Files.list(again)) {
            assertThat(written)
                    .allSatisfy(file -> assertThat(file)
                            .hasSameBinaryContentAs(folder.resolve("dumps").resolve(file.getFileName())));
        }
    }

    @Test
    void gzipHeader_hasNoTime() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("dumps/migov.nt.gz"));

        assertThat(new byte[] {bytes[4], bytes[5], bytes[6], bytes[7]}).containsOnly(0);
    }

    @Test
    void emptyGraphs_giveWellFormedFiles() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        files = Dumps.write(
                List.of(new GraphFile("none", "http://x/none", empty)), empty, folder.resolve("dumps"), done -> {});

        assertThat(parse("migov.rdf.gz", RDFFormat.RDFXML)).isEmpty();
        assertThat(parse("none.ttl.gz", RDFFormat.TURTLE)).isEmpty();
        assertThat(new ObjectMapper().readTree(text("none.jsonld.gz")).get("@graph"))
                .isEmpty();
    }

    @Test
    void unsortedInput_isRefused() throws IOException {
        Path unsorted = Files.writeString(
                folder.resolve("unsorted.nt"),
                "<http://x/b> <http://x/p> \"1\" .\n<http://x/a> <http://x/p> \"1\" .\n");

        assertThatThrownBy(() -> Dumps.write(List.of(), unsorted, folder.resolve("d"), done -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unsorted.nt:2");
    }

    private DumpFile file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Model parse(String name, RDFFormat format) throws Exception {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("dumps").resolve(name)))) {
            return Rio.parse(in, format);
        }
    }

    private String text(String name) throws IOException {
        return new String(unpacked(name), StandardCharsets.UTF_8);
    }

    private byte[] unpacked(String name) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("dumps").resolve(name)))) {
            return in.readAllBytes();
        }
    }
}
