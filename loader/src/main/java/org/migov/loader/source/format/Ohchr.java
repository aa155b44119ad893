package org.migov.loader.source.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.migov.loader.source.HouseStyle;

/**
 * The export of the UN human rights office's treaty-body database: named {@code .xls}, and HTML inside. One file may
 * hold several treaties, each row says which.
 */
final class Ohchr implements Format {

    private static final Pattern TREATY = Pattern.compile("(?iu)^\\s*(treaty|treaty name|treaty code|acronym)\\s*$");
    private static final Pattern DESCRIPTION = Pattern.compile("(?iu)treaty\\s*(description|title)");

    private static final Pattern TREATY_COLUMN =
            Pattern.compile("(?iu)\\s*(?:treaty(?:\\s+(?:name|code|description|title))?|trait[ée]|tratado)\\s*");

    private static final Pattern OF_COUNTRY = Pattern.compile(
            "(?iu)^.{0,60}?(?:ratification status|statut de ratification|estado de ratificaci[óo]n)\\s*(?:for|of|:|pour|de|du|des|por)?\\s*(.{2,80})$");

    private static final int LINES = 80;

    private static final Pattern DATES = Pattern.compile(
            "(?iu)(?:country|state)\\b[^\\d]{0,300}?signature\\s+date[^\\d]{0,200}?ratification[^\\d]{0,80}?date");

    @Override
    public String name() {
        return "ohchr";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "OHCHR treaty-body database: ratification status",
                "tbinternet.ohchr.org, Ratification status by country or by treaty: press the export button; the file"
                        + " is called .xls and is HTML. A saved page of the table will do as well.",
                "Country (on a page of one country that of its heading), treaty, date of signature, date of"
                        + " ratification with (a) or (d) behind it.",
                "Treaties and countries that are not known, letters without a known meaning, rows without a date.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "Office of the United Nations High Commissioner for Human Rights",
                "https://tbinternet.ohchr.org/",
                Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        boolean headings = head.finds(Pattern.compile("(?iu)treaty\\s+(name|description)"))
                && head.finds(Pattern.compile("(?iu)ratification\\s+date|signature\\s+date"));
        if (headings) {
            return Fit.certain("the headings Treaty Name and Ratification Date");
        }
        if (head.finds(DATES)) {
            return Fit.likely("the headings Country, Signature Date, Ratification Date");
        }
        return head.has("tbinternet.ohchr.org") && head.has("<table") ? Fit.likely("tbinternet.ohchr.org") : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        ActionRows actions = new ActionRows(rows, request, HouseStyle.UN);
        Optional<String> country = country(page, actions);
        Optional<ParticipantTable> ofOne = ParticipantTable.ofTreaties(page, TREATY_COLUMN);
        if (country.isPresent() && ofOne.isPresent()) {
            ofCountry(ofOne.get(), country.get(), rows, actions);
            return;
        }
        ParticipantTable table = ParticipantTable.in(page, rows.fileOrigin());
        int acronym = table.column(TREATY);
        int description = table.column(DESCRIPTION);
        if (acronym < 0 && description < 0) {
            String instrument = actions.instrument(InstrumentClues.of(file, page));
            table.read(rows, actions, row -> Optional.of(instrument));
        } else {
            table.read(rows, actions, row -> instrument(actions, text(row, acronym), text(row, description)));
        }
        actions.coverageOfAll("the file does not say how many there are");
    }

    /** A page of one country says only in its heading which. */
    private static void ofCountry(ParticipantTable table, String country, Rows rows, ActionRows actions) {
        int acronym = table.column(TREATY);
        int description = table.column(DESCRIPTION);
        int named = acronym < 0 && description < 0 ? table.participant() : acronym;
        table.read(rows, actions, row -> instrument(actions, text(row, named), text(row, description)), row -> country);
        actions.coverageOfAll("the file is about one country");
    }

    private static Optional<String> country(Page page, ActionRows actions) {
        return Stream.concat(
                        Stream.of(page.title()),
                        page.lines().stream().limit(LINES).map(TextLine::text))
                .map(OF_COUNTRY::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .filter(name -> actions.isPlace(name, Optional.empty()))
                .findFirst();
    }

    private static Optional<String> instrument(ActionRows actions, String acronym, String description) {
        Optional<String> known =
                actions.known(acronym).or(() -> actions.known(acronym.replaceFirst("\\s+[-–—:]\\s.*$", "")));
        if (known.isPresent()) {
            return known;
        }
        Optional<String> byTitle = actions.known(description);
        return byTitle.isPresent() ? byTitle : actions.instrumentOfRow(acronym.isEmpty() ? description : acronym);
    }

    private static String text(List<Cell> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).flat() : "";
    }
}
