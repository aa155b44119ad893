package org.migov.loader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Unknown;
import org.migov.loader.source.KnownName;
import org.migov.loader.source.References;

class InstrumentNamesTest {

    private static final References DATA = ReferenceData.read();

    private final InstrumentNames names = new InstrumentNames(DATA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ilo-c097 | ilo-c097",
                "C097 | ilo-c097",
                "C97 | ilo-c097",
                "c97 | ilo-c097",
                "Convention No. 97 | ilo-c097",
                "ILO Convention No.97 | ilo-c097",
                "Convention No. C169 | ilo-c169",
                "Convention (n° 97) | ilo-c097",
                "Ratifications de C097 - Convention (n° 97) sur les travailleurs migrants (révisée), 1949 | ilo-c097",
                "Convention (No. 97) concerning Migration for Employment | ilo-c097",
                "Convenio núm. 97 | ilo-c097",
                "C097 - Migration for Employment Convention (Revised), 1949 (No. 97) | ilo-c097",
                "Übereinkommen Nr. 97 | ilo-c097",
                "Recommendation No. 86 | ilo-r086",
                "R086 | ilo-r086",
                "P029 | ilo-p029",
                "C029 | ilo-c029",
                "C186 | ilo-mlc2006",
                "MLC, 2006 | ilo-mlc2006",
                "IV-13 | un-icrmw",
                "4-13 | un-icrmw",
                "IV.13 | un-icrmw",
                "XVIII-12-a | un-trafficking-2000",
                "XVIII-12 | un-untoc",
                "V-2 | un-refugee-1951",
                "CEDAW | un-cedaw",
                "CMW | un-icrmw",
                "ICRMW | un-icrmw",
                "CCPR | un-iccpr",
                "CESCR | un-icescr",
                "CERD | un-icerd",
                "CRC-OP-SC | un-crc-opsc",
                "312242 | ilo-c097",
                "72761 | ilo-c097",
                "ETS 093 | coe-ets093",
                "ETS No. 093 | coe-ets093",
                "ETS No.14A | coe-ets014a",
                "CETS 197 | coe-cets197",
                "STCE n° 197 | coe-cets197",
                "Convention on the Elimination of All Forms of Discrimination against Women | un-cedaw",
                "INTERNATIONAL COVENANT ON CIVIL AND POLITICAL RIGHTS | un-iccpr",
                "Convention concerning Migration for Employment (Revised 1949) | ilo-c097",
                "Migration for Employment Convention (Revised), 1949 | ilo-c097",
            })
    void text_namesOneInstrument(String written, String key) {
        assertThat(names.resolve(written).one()).as(written).hasValue(key);
    }

    @Test
    void everyInstrument_isFoundByItsKeyTitleAndNumbers() {
        for (Map<String, String> row : ReferenceData.rows("instruments")) {
            for (String column :
                    List.of("key", "title", "ilo_number", "cets_number", "untc_number", "normlex_id", "ukto_id")) {
                if (!row.get(column).isEmpty()) {
                    assertThat(names.resolve(row.get(column)).one())
                            .as(row.get(column))
                            .hasValue(row.get("key"));
                }
            }
        }
    }

    @Test
    void unknownInstrument_isNotGuessed() {
        assertThat(names.resolve("C014")).isInstanceOf(Unknown.class);
        assertThat(names.resolve("Convention of 12 May 1997 on something else")).isInstanceOf(Unknown.class);
        assertThat(names.resolve("")).isInstanceOf(Unknown.class);
        assertThat(names.resolve("Domestic Workers Conventoin, 2011"))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.suggestions().get(0)).endsWith("(ilo-c189)"));
    }

    @Test
    void titleOfTwo_isAmbiguous() {
        References references = new References();
        references.addName(new KnownName(KnownName.INSTRUMENT, "a-1", "Minimum Age Convention"));
        references.addName(new KnownName(KnownName.INSTRUMENT, "b-2", "Minimum Age Convention"));
        Resolution found = new InstrumentNames(references).resolve("minimum age convention");

        assertThat(found).isInstanceOf(Ambiguous.class);
    }
}
