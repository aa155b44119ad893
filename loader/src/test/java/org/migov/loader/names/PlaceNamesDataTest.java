package org.migov.loader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Found;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;

/** Every name in our own tables means what the tables say. */
class PlaceNamesDataTest {

    private static final Map<String, HouseStyle> STYLES = Map.of(
            "crba-etl", HouseStyle.UN,
            "untc-zmjones", HouseStyle.UN,
            "humanrights-ratification-status", HouseStyle.UN,
            "manyhealth", HouseStyle.UN,
            "ilo-normlex", HouseStyle.ILO,
            "uk-treaties-online", HouseStyle.UK,
            "dutch-treaty-database", HouseStyle.DUTCH,
            "swiss-scope-tables", HouseStyle.SWISS,
            "wikipedia-copies", HouseStyle.ILO);

    /** What our tables record otherwise than the name says, each for a reason. */
    private static final List<String> EXCEPTIONS = List.of(
            // the table has no dates, and the name was that of two states
            "mobility-registry: Congo  COG",
            "web-pages: Congo  COG",
            "uk-treaties-online: YUGOSLAVIA  YUCS",
            // the list keeps the name of 1946 to 1963, which was that of 1992 to 2003 too
            "uk-treaties-online: YUGOSLAVIA, FEDERAL REPUBLIC OF  YUCS",
            // the name is that of the State of today in Swedish, the act that of the State in the south
            "web-pages: Republiken Vietnam 1971-12-07 RVN",
            // recorded for the state of today
            "web-pages: Zaire 1968-11-01 COD");

    private final PlaceNames names = new PlaceNames(ReferenceData.read());

    @Test
    void everyVariant_meansItsOwnPlaceOrIsDeclaredToMeanSeveral() {
        List<Map<String, String>> rows = ReferenceData.rows("country-names");
        Set<String> wrong = new TreeSet<>();
        for (Map<String, String> row : rows) {
            Resolution found = names.resolve(row.get("name"), Optional.empty());
            boolean own = found instanceof Found one && one.code().equals(row.get("country"));
            boolean declared =
                    found instanceof Ambiguous several && several.candidates().contains(row.get("country"));
            boolean conditional =
                    !(row.get("written_by") == null || row.get("written_by").isEmpty());
            if (!own && !declared && !conditional) {
                wrong.add(row.get("country") + " " + row.get("name") + " -> " + found);
            }
        }
        assertThat(rows).hasSizeGreaterThan(5_800);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNameThatMeansSeveral_isDeclared() {
        Set<String> several = ReferenceData.rows("country-names").stream()
                .map(row -> row.get("name"))
                .filter(name -> names.resolve(name, Optional.empty()) instanceof Ambiguous)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(several)
                .containsExactly(
                        "Birmania",
                        "Birmanie",
                        "Burma",
                        "CONGO",
                        "Congo",
                        "Corea",
                        "Corée",
                        "East Timor",
                        "Guiana",
                        "Jemen",
                        "Joegoslavië",
                        "Jugoslawien",
                        "Kongo",
                        "Korea",
                        "San Martin",
                        "San Martín",
                        "Sao Martinho",
                        "São Martinho",
                        "Timor Oriental",
                        "Timor oriental",
                        "VIET NAM",
                        "Viet Nam",
                        "Viet-Nam",
                        "Vietnam",
                        "YEMEN",
                        "Yemen",
                        "Yougoslavie",
                        "Yugoslavia",
                        "Yémen");
    }

    @Test
    void everyNameAsWritten_meansThePartyThatItsRowRecords() {
        Set<String> wrong = new TreeSet<>();
        int[] checked = {0};
        for (String table : List.of("treaty-actions", "undated-records", "participations")) {
            for (Map<String, String> row : ReferenceData.rows(table)) {
                String name = row.getOrDefault("name_as_written", "");
                if (!name.isEmpty() && !row.get("party").isEmpty()) {
                    checked[0]++;
                    Optional<PartialDate> on =
                            Optional.ofNullable(row.get("date")).flatMap(PartialDate::parse);
                    Resolution found =
                            names.resolve(name, on, STYLES.getOrDefault(row.get("source"), HouseStyle.PLAIN));
                    if (!found.one().equals(Optional.of(row.get("party")))) {
                        wrong.add(row.get("source") + ": " + name + " "
                                + on.map(PartialDate::text).orElse("") + " " + row.get("party"));
                    }
                }
            }
        }
        assertThat(checked[0]).isGreaterThan(8_000);
        assertThat(wrong).containsExactlyInAnyOrderElementsOf(EXCEPTIONS);
    }
}
