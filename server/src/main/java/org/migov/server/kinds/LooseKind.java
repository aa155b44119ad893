package org.migov.server.kinds;

import java.util.ArrayList;
import java.util.List;
import org.migov.ontology.Mg;
import org.migov.server.places.Grid.Cell;

/**
 * A small record that belongs to others: a title made of their names, and links to them.
 *
 * @param title properties whose values make the title, one value each; none leaves the data's own
 * @param ties what it belongs to
 */
record LooseKind(List<String> title, List<Tie> ties) implements Kind {

    /** A property, and the word for it. */
    record Tie(String property, String word) {}

    LooseKind {
        title = List.copyOf(title);
        ties = List.copyOf(ties);
    }

    static LooseKind of(List<String> title, Tie... ties) {
        return new LooseKind(title, List.of(ties));
    }

    @Override
    public void write(Sheet sheet, Draft draft) {
        List<Cell> pieces = new ArrayList<>();
        title.forEach(property -> piece(sheet, property, pieces));
        if (pieces.size() == title.size()) {
            draft.title(pieces);
        }
        for (Tie tie : ties) {
            draft.tie(sheet.say(tie.word()), sheet.links(tie.property()));
            if (!sheet.links(tie.property()).isEmpty()) {
                draft.told(tie.property());
            }
        }
        sheet.places(draft);
        if (sheet.is(sheet.node(), Mg.DUPLICATE_CANDIDATE)) {
            draft.title(sheet.links(Mg.CONCERNS));
        }
    }

    private static void piece(Sheet sheet, String property, List<Cell> pieces) {
        sheet.first(property)
                .map(value -> value.isURI()
                        ? sheet.names().link(value)
                        : Mg.PRESENT.equals(property)
                                ? Cell.text(sheet.say(
                                        value.getLiteralLexicalForm().equals("true")
                                                ? "value.present"
                                                : "value.absent"))
                                : new Cell(
                                        value.getLiteralLexicalForm(),
                                        value.getLiteralLanguage(),
                                        false,
                                        null,
                                        null,
                                        null))
                .ifPresent(pieces::add);
    }
}
