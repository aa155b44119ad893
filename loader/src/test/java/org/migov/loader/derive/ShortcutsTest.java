package org.migov.loader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.nquads.CodePointOrder;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

class ShortcutsTest {

    private static final Iris IRIS = Iris.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    @Test
    void commitmentThatStands_isLinked() throws IOException {
        assertThat(boundBy(commitment("KEN", "2000-01-01"), commitment("PHL", "2001-02-02")))
                .containsExactly("KEN", "PHL");
    }

    @Test
    void commitmentThatWasKeptOut_leavesNothingBehind() throws IOException {
        assertThat(boundBy(commitment("PHL", "2001-02-02"))).containsExactly("PHL");
    }

    @Test
    void ofTwoCommitments_oneThatStandsIsEnough() throws IOException {
        assertThat(boundBy(
                        commitment("KEN", "1970-01-01", date(Mg.UNTIL, "1980-01-01")), commitment("KEN", "2000-01-01")))
                .containsExactly("KEN");
    }

    @Test
    void endedFutureSuspectTerritorialAndFormer_areNotLinked() throws IOException {
        assertThat(boundBy(
                        commitment("KEN", "2000-01-01", date(Mg.UNTIL, "2026-11-20")),
                        commitment("PHL", "2026-11-22"),
                        commitment("MAR", "2000-01-01", link(Mg.CERTAINTY, IRIS.concept("certainty", "to-verify"))),
                        commitment("GBR", "2000-01-01", link(DerivedLines.SPATIAL, IRIS.id("country", "JEY"))),
                        commitment("SUN", "1960-01-01")))
                .isEmpty();
    }

    @Test
    void lastDayAndFirstDay_areLinked() throws IOException {
        assertThat(boundBy(
                        commitment("KEN", "2000-01-01", date(Mg.UNTIL, "2026-11-21")), commitment("PHL", "2026-11-21")))
                .containsExactly("KEN", "PHL");
    }

    /** The parties with a link, from a graph of some commitments. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private List<String> boundBy(List<String>... commitments) throws IOException {
        Path standing = folder.resolve("standing.nq");
        Path out = folder.resolve("derived.nq");
        List<String> lines = new ArrayList<>();
        for (List<String> commitment : commitments) {
            lines.addAll(commitment);
        }
        lines.sort(CodePointOrder.INSTANCE);
        Files.write(standing, lines);

        long statements = Shortcuts.add(standing, IRIS, IRIS.id("country", "SUN")::equals, TODAY, out);

        List<String> written = Files.readAllLines(out);
        assertThat(written).hasSize((int) statements).containsAll(lines).isSortedAccordingTo(CodePointOrder.INSTANCE);
        return written.stream()
                .filter(line -> line.contains(Mg.BOUND_BY))
                .map(line -> line.substring(line.lastIndexOf("/", line.indexOf('>')) + 1, line.indexOf('>')))
                .toList();
    }

    private static List<String> commitment(String party, String from, String... more) {
        String subject = "<" + IRIS.commitment("un-iccpr", IRIS.id("country", party), from) + "> ";
        List<String> terms = new ArrayList<>(List.of(
                link(Mg.HAS_PARTY, IRIS.id("country", party)),
                link(Mg.HAS_INSTRUMENT, IRIS.id("instrument", "un-iccpr")),
                date(Mg.FROM, from)));
        terms.addAll(List.of(more));
        return terms.stream()
                .map(term -> subject + term + " <" + IRIS.graph(Derivation.GRAPH) + "> .")
                .toList();
    }

    private static String link(String property, String object) {
        return "<" + property + "> <" + object + ">";
    }

    private static String date(String property, String day) {
        return "<" + property + "> \"" + day + "\"^^<http://www.w3.org/2001/XMLSchema#date>";
    }
}
