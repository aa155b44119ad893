package org.migov.loader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.loader.source.Delay;

/**
 * Delays held against history: the deposit that brought an instrument into force, and the day it did. For these
 * instruments the first parties wait as long as later ones.
 */
class RulesAgainstRecordTest {

    @ParameterizedTest
    @CsvSource({
        "ICERD, P30D, 1968-12-05, 1969-01-04",
        "ICCPR, P3M, 1975-12-23, 1976-03-23",
        "ICESCR, P3M, 1975-10-03, 1976-01-03",
        "CEDAW, P30D, 1981-08-04, 1981-09-03",
        "CAT, P30D, 1987-05-27, 1987-06-26",
        "CRC, P30D, 1990-08-03, 1990-09-02",
        "CRPD, P30D, 2008-04-03, 2008-05-03",
        "CPED, P30D, 2010-11-23, 2010-12-23",
        "CPED for Belgium, P30D, 2011-06-02, 2011-07-02",
        "ICRMW, P3M+month, 2003-03-14, 2003-07-01",
        "Refugee Convention, P90D, 1954-01-22, 1954-04-22",
        "Stateless Persons Convention, P90D, 1960-03-08, 1960-06-06",
        "Traffic in Persons for Latvia, P90D, 1992-04-14, 1992-07-13",
        "European Social Charter, P30D, 1965-01-27, 1965-02-26",
        "European Social Charter (revised), P1M+month, 1999-05-07, 1999-07-01",
        "European Migrant Workers Convention, P2M+month, 1983-02-01, 1983-05-01",
        "Council of Europe Trafficking Convention, P3M+month, 2007-10-24, 2008-02-01",
        "Social and Medical Assistance, P0D+month, 1954-06-30, 1954-07-01",
        "C190, P12M, 2020-06-25, 2021-06-25"
    })
    void delay_fitsWhatHappened(String instrument, String delay, LocalDate deposit, LocalDate inForce) {
        assertThat(Delay.parse(delay).orElseThrow().after(deposit))
                .as(instrument)
                .isEqualTo(inForce);
    }
}
