package org.migov.loader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Found;
import org.migov.loader.names.Resolution.Match;
import org.migov.loader.names.Resolution.Unknown;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.KnownName;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.References;

class PlaceNamesTest {

    private static final References DATA = ReferenceData.read();

    private final PlaceNames names = new PlaceNames(DATA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya | KEN",
                "KENYA | KEN",
                "  Kenya\u00A0 | KEN",
                "Ken\u200Bya | KEN",
                "Côte d’Ivoire | CIV",
                "COTE D'IVOIRE | CIV",
                "Cote DIvoire | CIV",
                "Viet-Nam, Democratic Republic of | VDVN",
                "Korea, Republic of | KOR",
                "Korea (Republic of) | KOR",
                "KOREA REPUBLIC OF | KOR",
                "Republic of Korea | KOR",
                "Korea (Süd-) | KOR",
                "Korea, Democratic People's Republic of | PRK",
                "Moldova, Republic of | MDA",
                "Bolivia (Plurinational State of) | BOL",
                "Venezuela (Bolivarian Republic of) 2 | VEN",
                "Iran (Islamic Republic of) | IRN",
                "Trinidad & Tobago | TTO",
                "St. Vincent and the Grenadines | VCT",
                "Saint Vincent & the Grenadines | VCT",
                "St Kitts and Nevis | KNA",
                "Gambia (the) | GMB",
                "The Gambia | GMB",
                "GAMBIA THE | GMB",
                "Bahrain 1 | BHR",
                "China 2, 3 | CHN",
                "Niue ** | NIU",
                "Cook Islands** | COK",
                "Cook Is. | COK",
                "Cayman Isl. | CYM",
                "Eswatini (Swaziland) | SWZ",
                "Eswatini (Swasiland) | SWZ",
                "Myanmar (Burma) | MMR",
                "Kenya (KEN) | KEN",
                "Vereinigte Staaten von Amerika | USA",
                "Russische Föderation | RUS",
                "Republik Korea | KOR",
                "Tschechische Republik | CZE",
                "U.A.E. | ARE",
                "San Cristóbal y Nieves | KNA",
                "Kosovo (UN administered territory under UNSCR 1244/99) | XKX",
                "Albania [1] | ALB",
                "[Yugoslavia (former)] | YUCS",
                "Former Yugoslavia | YUCS",
                "[Czechoslovakia] | CSHH",
                "[German Democratic Republic] 7 | DDDE",
                "Serbia and Montenegro | CSXX",
                "Chinese Taipei | TWN",
                "The former Yugoslav Republic of Macedonia | MKD",
                "the former Yugoslav Republic of Macedonia | MKD",
                "Libyan Arab Jamahiriya | LBY",
                "Hong Kong, China (SAR) | HKG",
                "Democratic Republic of the Congo | COD",
                "Congo, Dem. Rep. | COD",
                "Congo, Rep. | COG",
                "Kongo (Brazzaville) | COG",
                "Congo (Brazzaville) | COG",
                "Färöer | FRO",
                "Neukaledonien | NCL",
                "Dschibuti | DJI",
                "Hongkong | HKG",
                "Kap Verde | CPV",
                "Insel Man | IMN",
                "Schweiz | CHE",
                "Nederlanden, het Koninkrijk der | NLD",
                "Netherlands (Kingdom of the) | NLD",
                "Egypte | EGY",
                "Estados Unidos | USA",
                "Émirats arabes unis | ARE",
                "EMIRATS ARABES UNIS | ARE",
                "Türkiye | TUR",
                "Turkey | TUR",
                "Eswatini | SWZ",
                "Swaziland | SWZ",
                "Zaire | ZRCD",
                "Upper Volta | HVBF",
                "USSR | SUHH",
                "Union of Soviet Socialist Republics | SUHH",
                "Russian Federation | RUS",
                "German Democratic Republic | DDDE",
                "Germany | DEU",
                "Sudan | SDN",
                "European Union | group:eu",
                "EU | group:eu",
                "ECOWAS | group:ecowas",
                "Guinea | GIN",
                "Guinea-Bissau | GNB",
                "Equatorial Guinea | GNQ",
                "Niger | NER",
                "Nigeria | NGA",
                "Dominica | DMA",
                "Dominican Republic | DOM",
                "中国 | CHN",
                "KEN | KEN",
                "SUN | SUHH",
            })
    void name_meansOnePlace(String written, String code) {
        assertThat(names.resolve(written, Optional.empty()).one()).as(written).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Yugoslavia, 1966-11-01, YUCS",
        "Yugoslavia, 1993, CSXX",
        "Yugoslavia, 2001-03-12, CSXX",
        "Yougoslavie, 1960, YUCS",
        "Burma, 1955-03-04, BUMM",
        "Burma, 1997, MMR",
        "East Timor, 1999-08-30, TPTL",
        "East Timor, 2003, TLS",
        "Yemen, 1987-02-09, YAR",
        "Yemen, 1990-05-22, YEM",
        "Viet Nam, 1994, VNM",
    })
    void date_decidesBetweenMeanings(String written, String date, String code) {
        assertThat(names.resolve(written, PartialDate.parse(date)).one()).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Yugoslavia, 1992, CSXX;YUCS",
        "Yugoslavia, 2010-01-01, CSXX;YUCS",
        "Viet Nam, 1960-05-01, RVN;VDVN",
        "Congo, 1999-11-26, COD;COG",
        "Korea, 1990-12-10, KOR;PRK",
        "CAN, 1990, CAN;group:can",
        "Guiana, 1990, GUF;GUY",
    })
    void whatNeitherDateNorListDecides_isAmbiguous(String written, String date, String candidates) {
        Resolution found = names.resolve(written, PartialDate.parse(date));
        assertThat(found).isInstanceOf(Ambiguous.class);
        assertThat(((Ambiguous) found).candidates()).containsExactly(candidates.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "Congo, ILO, 1999-11-26, COG",
        "Congo, UN, 1960-11-10, COG",
        "Kongo, SWISS, 2014-03-26, COG",
        "Yemen, UN, 1987-02-09, YEM",
        "'Germany, Federal Republic of', UN, 1973-12-17, DEU",
        "'Germany, Federal Republic of', PLAIN, 1973-12-17, GFR",
        "YEMEN ARAB REPUBLIC, UK, 1969, YEM",
        "Yemen Arab Republic, PLAIN, 1969, YAR",
        "Tanganyika, UK, 1962, TZA",
        "Tanganyika, PLAIN, 1962, EAT",
    })
    void houseStyle_decidesBeforeTheDate(String written, HouseStyle style, String date, String code) {
        assertThat(names.resolve(written, PartialDate.parse(date), style).one()).hasValue(code);
    }

    @Test
    void accents_areFoldedOnlyWhereNothingNearerIsKnown() {
        References references = new References();
        references.addName(new KnownName(KnownName.PLACE, "AAA", "Mélia"));
        references.addName(new KnownName(KnownName.PLACE, "BBB", "Melia"));
        references.addName(new KnownName(KnownName.PLACE, "CCC", "Tórra"));
        references.addName(new KnownName(KnownName.PLACE, "DDD", "Törra"));
        PlaceNames few = new PlaceNames(references);

        assertThat(few.resolve("MELIA", Optional.empty())).isEqualTo(new Found("BBB", Match.AS_WRITTEN));
        assertThat(few.resolve("Mélia", Optional.empty())).isEqualTo(new Found("AAA", Match.AS_WRITTEN));
        assertThat(few.resolve("Torra", Optional.empty())).isInstanceOf(Ambiguous.class);
    }

    @Test
    void nameGivenLater_counts() {
        References references = new References();
        PlaceNames growing = new PlaceNames(references);
        assertThat(growing.resolve("Atlantis", Optional.empty())).isInstanceOf(Unknown.class);

        references.addName(new KnownName(KnownName.PLACE, "ATL", "Atlantis"));
        assertThat(growing.resolve("ATLANTIS", Optional.empty()).one()).hasValue("ATL");
    }

    @Test
    void unknownName_getsNamesWrittenMuchAlike() {
        assertThat(names.resolve("Keniia", Optional.empty()))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.suggestions().get(0)).endsWith("(KEN)"));
        assertThat(names.resolve("Atlantis", Optional.empty())).isEqualTo(new Unknown(List.of()));
        assertThat(names.resolve("", Optional.empty())).isEqualTo(new Unknown(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AlgérieA exclu les dispositions de l'annexe II 19 oct. 1962 | DZA | A exclu les dispositions de l'annexe II 19 oct. 1962",
                "Albanien 28. Oktober 2016 28. Oktober 2017 | ALB | ' 28. Oktober 2016 28. Oktober 2017'",
                "Argentina03:07:2000 ratified | ARG | 03:07:2000 ratified",
                "AFGHANISTANRatification12/06/1939 | AFG | Ratification12/06/1939",
                "ANTIGUA AND BARBUDASuccession02/02/1983 | ATG | Succession02/02/1983",
                "Korea (Süd-) 9. Januar 2014 | KOR | ' 9. Januar 2014'",
                "Kongo (Brazzaville) 26. März 2014 | COG | ' 26. März 2014'",
                "Guinea-Bissau 8 Dec 2013 | GNB | ' 8 Dec 2013'",
                "Guinea 8 Dec 2013 | GIN | ' 8 Dec 2013'",
                "Bahamas 1 5 June 2008 | BHS | ' 1 5 June 2008'",
                "St. Vincent und die Grenadinen 9. November 2010 | VCT | ' 9. November 2010'",
            })
    void longestName_isSplitFromWhatFollows(String text, String code, String rest) {
        PlaceNames.Prefix prefix =
                names.splitPrefix(text, Optional.empty(), HouseStyle.PLAIN).orElseThrow();
        assertThat(prefix.resolution().one()).hasValue(code);
        assertThat(prefix.rest()).isEqualTo(rest);
    }

    @Test
    void textWithoutName_hasNoPrefix() {
        assertThat(names.splitPrefix("Vertragsstaaten Ratifikation", Optional.empty(), HouseStyle.SWISS))
                .isEmpty();
        assertThat(names.splitPrefix("", Optional.empty(), HouseStyle.SWISS)).isEmpty();
    }

    @Test
    void codes_areLookedUpAsCodes() {
        assertThat(names.code("ALB").one()).hasValue("ALB");
        assertThat(names.code("YUG").one()).hasValue("YUCS");
        assertThat(names.code("CAN").one()).hasValue("CAN");
        assertThat(names.code("X01")).isEqualTo(new Unknown(List.of()));
    }

    @Test
    void strangeTexts_takeNoTimeAndMeanNothing() {
        for (String part : List.of("*", "(", "a b ", "St. ", "1,", "[", "the ", "republic of ", "\u0301")) {
            String text = part.repeat(20_000);
            assertThat(names.resolve(text, Optional.empty())).isInstanceOf(Unknown.class);
            assertThat(names.splitPrefix(text, Optional.empty(), HouseStyle.UN)).isEmpty();
        }
    }
}
