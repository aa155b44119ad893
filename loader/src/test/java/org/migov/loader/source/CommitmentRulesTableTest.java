package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentRulesTableTest {

    private static final String[] RULE = {
        "slug", "un-icerd",
        "broader", "un-thirty-days",
        "instruments", "un-icerd;ilo-*",
        "delay", "P30D",
        "article", "19(2)",
        "label_en", "ICERD",
        "label_fr", "CIEDR",
        "label_es", "CEDR",
        "definition", "Thirtieth day.",
        "certainty", "to-verify"
    };

    @TempDir
    Path folder;

    private TableCase<CommitmentRulesTable.CommitmentRule> rules;

    @BeforeEach
    void table() {
        rules = new TableCase<>(new CommitmentRulesTable(), folder)
                .knowing("instrument", "un-icerd", "ICERD")
                .knowingConcept("commitment-rule", "un-thirty-days")
                .knowingConcept("certainty", "stated", "to-verify");
    }

    @Test
    void rule_saysWhereItAppliesAndHowLongItTakes() {
        assertThat(rules.statements(RULE))
                .contains(
                        "<concept/commitment-rule/un-icerd> rdf:type skos:Concept",
                        "<concept/commitment-rule/un-icerd> skos:notation \"P30D\"",
                        "<concept/commitment-rule/un-icerd> skos:scopeNote \"ilo-*\"",
                        "<concept/commitment-rule/un-icerd> skos:broader <concept/commitment-rule/un-thirty-days>",
                        "<concept/commitment-rule/un-icerd> mg:instrument <instrument/un-icerd>",
                        "<concept/commitment-rule/un-icerd> mg:locator \"article 19(2)\"",
                        "<concept/commitment-rule/un-icerd> skos:prefLabel \"CIEDR\"@fr");
    }

    @Test
    void wrongDelay_isRejected() {
        assertThat(rules.rejection(with("delay", "a month"))).contains("column \"delay\": expected a delay as P12M");
    }

    @Test
    void unknownInstrumentOrKind_isRejected() {
        assertThat(rules.rejection(with("instruments", "un-nothing"))).contains("[unknown-instrument]");
        assertThat(rules.rejection(with("broader", "un-nothing"))).contains("[unknown-concept]");
        assertThat(rules.rejection(with("slug", "Upper Case"))).contains("column \"slug\"");
    }

    @Test
    void everyBindingInstrumentOfOurs_hasAClauseOnEntryIntoForce() throws IOException {
        Set<String> covered = new HashSet<>();
        for (NamedCsvRecord rule : read("commitment-rules/commitment-rules.csv")) {
            if (!rule.getField("broader").equals("end-clause")) {
                covered.addAll(List.of(rule.getField("instruments").split(";")));
            }
        }

        assertThat(read("instruments/instruments.csv"))
                .filteredOn(instrument -> instrument.getField("binding").equals("true"))
                .extracting(instrument -> instrument.getField("key"))
                .isNotEmpty()
                .allMatch(key -> covered.contains(key) || (key.startsWith("ilo-") && covered.contains("ilo-*")));
    }

    private static List<NamedCsvRecord> read(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("data").resolve(file))) {
            return reader.stream().toList();
        }
    }

    private static String[] with(String column, String cell) {
        String[] cells = RULE.clone();
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i].equals(column)) {
                cells[i + 1] = cell;
            }
        }
        return cells;
    }
}
