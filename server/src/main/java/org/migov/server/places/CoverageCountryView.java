package org.migov.server.places;

import java.util.List;
import org.migov.server.data.Label;
import org.migov.server.page.CoveragePage.Place;
import org.migov.server.page.Shell;
import org.migov.server.places.CountryView.Tally;

/**
 * What the page of one country's coverage shows.
 *
 * @param day that the status of each instrument speaks of
 * @param places all countries, to choose from
 * @param tallies how many pairs of instrument and source there are of each answer
 * @param csv address of the same answer as CSV
 * @param query address of the query behind it
 */
public record CoverageCountryView(
        Shell shell,
        Label country,
        String href,
        String day,
        List<Place> places,
        List<Tally> tallies,
        List<Heading> sources,
        List<Line> lines,
        String csv,
        String query) {

    /** A column. */
    public record Heading(Label name, String href) {}

    /** An instrument: where the country stands by all sources together, and what each source has. */
    public record Line(Label instrument, String href, Cell together, List<Cell> cells) {}

    /**
     * What a source has.
     *
     * @param tone how it is set off; empty where the source has nothing on the instrument
     * @param records how many there are, or empty
     * @param asOf the day that the list reaches to, or empty
     */
    public record Cell(String tone, String text, String records, String asOf) {

        static final Cell EMPTY = new Cell("", "", "", "");
    }
}
