package org.migov.loader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Found;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;

/** The States of today under the names that lists of today give them. */
class MemberNamesTest {

    private static final Optional<PartialDate> TODAY = PartialDate.parse("2026-11-22");

    private final PlaceNames names = new PlaceNames(ReferenceData.read());

    @Test
    void everyMemberOfTheUnitedNationsAndOfTheIlo_isKnown_inEnglishFrenchAndSpanish() {
        List<String> unknown = new ArrayList<>();
        int members = 0;
        for (Map<String, String> row : ReferenceData.rows("countries")) {
            String classes = row.get("classified_as");
            if (!classes.contains("un-member") && !classes.contains("ilo-member")) {
                continue;
            }
            members++;
            for (String column : List.of("name_en", "name_fr", "name_es")) {
                for (HouseStyle style : List.of(HouseStyle.UN, HouseStyle.ILO)) {
                    Resolution found = names.resolve(row.get(column), TODAY, style);
                    if (!(found instanceof Found one && one.code().equals(row.get("code")))) {
                        unknown.add(style + " " + row.get(column) + " " + found);
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
        assertThat(members).isGreaterThan(190);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hong Kong SAR, China | HKG",
                "China, Macao SAR | MAC",
                "Micronesia, Fed. Sts. | FSM",
                "Somalia, Fed. Rep. | SOM",
                "Iran, Islamic Rep. | IRN",
                "Korea, Rep. | KOR",
                "Korea, Dem. People's Rep. | PRK",
                "Congo, Dem. Rep. | COD",
                "Congo, République dém. du | COD",
                "Lao PDR | LAO",
                "The FYR of Macedonia | MKD",
                "FYROM | MKD",
                "Eswatini (ex-Swaziland) | SWZ",
                "Germany (until 1990 former territory of the FRG) | DEU",
                "Kosovo (under UNSCR 1244/99) | XKX",
                "Netherlands (Kingdom in Europe) | NLD",
                "Netherlands, the Kingdom of the | NLD",
                "Côte d`Ivoire | CIV",
                "Côte d´Ivoire | CIV",
                "Elfenbeinküste | CIV",
                "Rép. tchèque | CZE",
                "Repubblica Ceca | CZE",
                "Türkei | TUR",
                "U.S.A. | USA",
                "Verenigde Staten van Amerika | USA",
            })
    void spellingsOfWorldBankEurostatAndOthers_areKnown(String written, String code) {
        assertThat(names.resolve(written, TODAY, HouseStyle.PLAIN))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.code()).isEqualTo(code));
    }

    @Test
    void congo_isLeftOpen_whereTwoStatesWereSoCalled() {
        assertThat(names.resolve("Congo", PartialDate.parse("1961-01-01"), HouseStyle.PLAIN))
                .isInstanceOf(Ambiguous.class);
    }
}
