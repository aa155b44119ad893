package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;

class LinkTest {

    @TempDir
    static Path folder;

    static Path data;

    @BeforeAll
    static void makeRelease() {
        data = SampleRelease.in(folder.resolve("data"));
    }

    @Test
    void countries_getTheirAddress_orTheReasonWhyNot() throws IOException {
        Path table = Files.writeString(
                folder.resolve("flows.csv"),
                "origin,n\nKenya,1\n\"Tanzania, United Republic of\",2\nKE,3\nAtlantis,4\nCongo,5\n,6\n");
        Path out = folder.resolve("linked.csv");

        Run run = Run.of(
                "link", table.toString(), "--column", "origin", "--out", out.toString(), "--data", data.toString());

        List<NamedCsvRecord> rows = rows(out);
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.REJECTED);
        assertThat(rows)
                .extracting(row -> row.getField("migov_status"))
                .containsExactly("matched", "matched", "matched", "unmatched", "ambiguous", "empty");
        assertThat(rows.get(0).getField("migov_iri")).isEqualTo("https://w3id.org/migov/id/country/KEN");
        assertThat(rows.get(0).getField("n")).isEqualTo("1");
        assertThat(rows.get(0).getField("migov_label")).isEqualTo("Kenya");
        assertThat(rows.get(1).getField("migov_iri")).endsWith("/TZA");
        assertThat(rows.get(4).getField("migov_reason")).contains("COD").contains("COG");
        assertThat(rows.get(4).getField("migov_iri")).isEmpty();
        assertThat(run.err()).contains("Atlantis").contains("Congo");
    }

    @Test
    void instruments_areFoundByNumber() throws IOException {
        Path table = Files.writeString(folder.resolve("acts.csv"), "text;x\nC097;1\nCEDAW;2\n");
        Path out = folder.resolve("acts-linked.csv");

        Run run = Run.of(
                "link",
                table.toString(),
                "--column",
                "text",
                "--type",
                "instrument",
                "--out",
                out.toString(),
                "--data",
                data.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(out))
                .contains("/id/instrument/ilo-c097;matched")
                .contains("/id/instrument/un-cedaw");
    }

    @Test
    void columnThatIsNotThere_isWrongUsage() throws IOException {
        Path table = Files.writeString(folder.resolve("none.csv"), "a,b\n1,2\n");

        Run run = Run.of(
                "link",
                table.toString(),
                "--column",
                "c",
                "--out",
                folder.resolve("x.csv").toString(),
                "--data",
                data.toString());

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("expected a column \"c\", found a, b");
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
