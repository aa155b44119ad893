package org.migov.server.kinds;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migov.ontology.Mg;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;

/** A good practice: where, on what, what guidance it serves, what is near it, what may be the same, who lists it. */
final class PracticeKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        sheet.places(draft);
        draft.tie(sheet.say("thing.column.theme"), sheet.links(Mg.THEME));
        draft.tie(sheet.say("thing.column.type"), sheet.links(Mg.PRACTICE_TYPE));
        draft.tie(sheet.say("thing.column.law"), law(sheet));
        draft.tie(sheet.say("thing.column.organisations"), sheet.links(Properties.CONTRIBUTOR));
        draft.told(Mg.THEME, Mg.PRACTICE_TYPE, Mg.HAS_AGREEMENT, Mg.HAS_INSTRUMENT, Properties.CONTRIBUTOR);
        Map<String, String> practice = Map.of("practice", sheet.key(sheet.node()));
        neighbours(sheet, draft, practice);
        Shelving.add(sheet, draft, "practice-guidance", practice, "record", "date");
        duplicates(sheet, draft);
        Provenance.add(sheet, draft);
        draft.listed("mg:concerns");
    }

    private static List<Cell> law(Sheet sheet) {
        return Stream.of(Mg.HAS_AGREEMENT, Mg.HAS_INSTRUMENT)
                .flatMap(property -> sheet.links(property).stream())
                .toList();
    }

    private static void neighbours(Sheet sheet, Draft draft, Map<String, String> practice) {
        Answer answer = sheet.ask("practice-neighbours", practice);
        List<List<Cell>> rows = answer.rows().stream()
                .map(row -> List.of(
                        sheet.names().link(row.node("other").orElseThrow()),
                        Cell.number(row.text("sharedCountries")),
                        Cell.number(row.text("sharedThemes"))))
                .toList();
        draft.block(sheet.table(
                "practice-neighbours",
                List.of("practice", "sharedcountries", "sharedthemes"),
                rows,
                answer,
                "thing.practice-neighbours.none"));
    }

    /** Records that may be of the same thing, with score and reasons. */
    static void duplicates(Sheet sheet, Draft draft) {
        Answer answer = sheet.ask("record-duplicates", Map.of("record", sheet.key(sheet.node())));
        List<List<Cell>> rows = answer.rows().stream()
                .map(row -> List.of(
                        sheet.names().link(row.node("other").orElseThrow()),
                        Cell.number(row.text("score")),
                        Cell.text(row.text("reasons")),
                        Cell.link(
                                sheet.names().text(row.node("decision").orElseThrow()),
                                sheet.names().href(row.node("candidate").orElseThrow()))))
                .toList();
        draft.block(sheet.table(
                "record-duplicates",
                List.of("record", "score", "reasons", "decision"),
                rows,
                answer,
                "thing.record-duplicates.none"));
    }
}
