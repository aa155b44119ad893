package org.migov.loader.dump.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.ontology.Iris;
import org.migov.ontology.OntologyFiles;
import org.migov.ontology.Prefixes;

class CsvTablesTest {

    private static final String RECORDS = """
            <id/action/ilo-c097/KEN/1965-11-30/ratification> a mg:TreatyAction ;
              rdfs:label "Kenya ratifies"@en ; mg:instrument <id/instrument/ilo-c097> ; mg:actor <id/country/KEN> ;
              mg:actionKind <id/concept/action-kind/ratification> ; mg:date "1965-11-30"^^xsd:date ;
              mg:nameAsWritten "Kenya", "KENYA | \\"Rep.\\"" ; prov:wasDerivedFrom <graph/b>, <graph/a> .
            <id/country/KEN> a mg:Country, mg:Party ; rdfs:label "Kenya"@en, "Kenia"@es ;
              skos:notation "KE"^^mg:alpha2, "KEN"^^mg:alpha3, "404"^^mg:m49 .
            <id/group/eu> a mg:Group, mg:Party ; rdfs:label "Union, European"@en .
            <id/instrument/ilo-c097> a mg:Convention, mg:Instrument ; rdfs:label "C097"@en ;
              mg:adoptedOn "1949-07-01"^^xsd:date, "1949"^^xsd:gYear ; mg:binding true .
            <id/statistic/x> a mg:Statistic ; rdfs:label "x"@en ; sdmx-measure:obsValue "about ten" .
            """;

    @TempDir
    Path folder;

    private List<TableFile> files;

    @BeforeEach
    void write() throws IOException {
        files = write(folder, RECORDS);
    }

    @Test
    void record_isARow_withKeysForWhatItLinksTo() throws IOException {
        NamedCsvRecord row = rows("treaty-actions.csv").get(0);

        assertThat(row.getField("action")).isEqualTo("ilo-c097/KEN/1965-11-30/ratification");
        assertThat(row.getField("iri")).endsWith("/id/action/ilo-c097/KEN/1965-11-30/ratification");
        assertThat(row.getField("instrument")).isEqualTo("ilo-c097");
        assertThat(row.getField("party")).isEqualTo("KEN");
        assertThat(row.getField("kind")).isEqualTo("ratification");
        assertThat(row.getField("date")).isEqualTo("1965-11-30");
        assertThat(row.getField("sources")).isEqualTo("a|b");
        assertThat(row.getField("names_as_written")).isEqualTo("KENYA ¦ \"Rep.\"|Kenya");
    }

    @Test
    void codesAndLanguages_haveColumnsOfTheirOwn() throws IOException {
        NamedCsvRecord row = rows("countries.csv").get(0);

        assertThat(List.of(row.getField("alpha2"), row.getField("alpha3"), row.getField("m49")))
                .containsExactly("KE", "KEN", "404");
        assertThat(row.getField("label_es")).isEqualTo("Kenia");
        assertThat(row.getField("label_fr")).isEmpty();
        assertThat(rows("parties.csv"))
                .extracting(party -> party.getField("party"))
                .containsExactly("KEN", "eu");
        assertThat(rows("parties.csv"))
                .extracting(party -> party.getField("kind"))
                .containsExactly("Country", "Group");
    }

    @Test
    void whatFindsNoRoom_isNotLost() throws IOException {
        NamedCsvRecord instrument = rows("instruments.csv").get(0);

        assertThat(instrument.getField("adopted_on")).isEqualTo("1949");
        assertThat(instrument.getField("other_values")).isEqualTo("adopted_on=1949-07-01");
        assertThat(rows("statistics.csv").get(0).getField("value")).isEmpty();
        assertThat(rows("statistics.csv").get(0).getField("other_values")).isEqualTo("value=about ten");
    }

    @Test
    void files_areCounted_andTheArchiveHoldsThem() throws IOException {
        assertThat(files).filteredOn(file -> file.name().equals("parties.csv")).allSatisfy(file -> {
            assertThat(file.rows()).isEqualTo(2);
            assertThat(file.bytes()).isEqualTo(Files.size(folder.resolve("parties.csv")));
        });
        Set<String> entries = new HashSet<>();
        try (ZipFile zip = new ZipFile(folder.resolve(CsvTables.ARCHIVE).toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(entries::add);
            assertThat(zip.getInputStream(zip.getEntry("parties.csv")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(folder.resolve("parties.csv")));
        }
        assertThat(entries)
                .contains("countries.csv", CsvTables.CSVW, CsvTables.DATA_PACKAGE)
                .hasSize(files.size() - 1);
    }

    @Test
    void sameStatements_giveTheSameBytes() throws IOException {
        assertThat(write(Files.createDirectory(folder.resolve("again")), RECORDS))
                .isEqualTo(files);
    }

    @Test
    void descriptions_fitTheTables() throws IOException {
        JsonNode group =
                new ObjectMapper().readTree(folder.resolve(CsvTables.CSVW).toFile());
        JsonNode data = new ObjectMapper()
                .readTree(folder.resolve(CsvTables.DATA_PACKAGE).toFile());

        for (JsonNode table : group.get("tables")) {
            assertThat(table.at("/tableSchema/columns").findValuesAsText("name"))
                    .isEqualTo(header(table.get("url").asText()));
        }
        for (JsonNode resource : data.get("resources")) {
            assertThat(resource.at("/schema/fields").findValuesAsText("name"))
                    .isEqualTo(header(resource.get("path").asText()));
        }
    }

    @Test
    void foreignKey_isStated_whereItHolds() throws IOException {
        assertThat(foreignKeys(folder)).contains("treaty-actions.instrument -> instruments.csv");

        Path part = Files.createDirectory(folder.resolve("part"));
        write(part, RECORDS.replace("mg:instrument <id/instrument/ilo-c097>", "mg:instrument <id/instrument/none>"));

        assertThat(foreignKeys(part))
                .contains("treaty-actions.party -> parties.csv", "conflicts.instrument -> instruments.csv")
                .doesNotContain("treaty-actions.instrument -> instruments.csv");
    }

    @Test
    void everyColumn_isOfATermThatThereIs() throws IOException {
        Set<String> terms = new HashSet<>();
        Rio.parse(OntologyFiles.open(OntologyFiles.MIGOV), RDFFormat.TURTLE)
                .subjects()
                .forEach(term -> terms.add(term.stringValue()));
        Map<String, Integer> unknown = new HashMap<>();
        for (TableSpec table : TableSpecs.standard()) {
            assertThat(table.columns()).isNotEmpty();
            assertThat(table.key().kind()).isEqualTo(ColumnKind.KEY);
            assertThat(table.columns().stream().map(ColumnSpec::name)).doesNotHaveDuplicates();
            table.columns().stream()
                    .map(ColumnSpec::property)
                    .filter(property -> property.startsWith("https://w3id.org/migov/ontology#"))
                    .filter(property -> !terms.contains(property))
                    .forEach(property -> unknown.merge(property, 1, Integer::sum));
        }
        assertThat(unknown).isEmpty();
    }

    private static List<TableFile> write(Path folder, String turtle) throws IOException {
        StringBuilder text = new StringBuilder();
        Prefixes.all().forEach((prefix, name) -> text.append("PREFIX " + prefix + ": <" + name + ">\n"));
        List<Statement> statements = new ArrayList<>(
                Rio.parse(new java.io.StringReader(text + turtle), Iris.DEFAULT_BASE, RDFFormat.TURTLE));
        statements.sort((one, other) ->
                one.getSubject().stringValue().compareTo(other.getSubject().stringValue()));
        try (CsvTables tables = new CsvTables(folder, Iris.standard(), "1")) {
            statements.forEach(tables::accept);
            return tables.finish();
        }
    }

    private static Set<String> foreignKeys(Path folder) throws IOException {
        Set<String> keys = new HashSet<>();
        for (JsonNode table : new ObjectMapper()
                .readTree(folder.resolve(CsvTables.CSVW).toFile())
                .get("tables")) {
            table.at("/tableSchema/foreignKeys")
                    .forEach(key -> keys.add(table.get("url").asText().replace(".csv", "") + "."
                            + key.get("columnReference").asText() + " -> "
                            + key.at("/reference/resource").asText()));
        }
        return keys;
    }

    private List<String> header(String file) throws IOException {
        return List.of(Files.readAllLines(folder.resolve(file)).get(0).split(","));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
