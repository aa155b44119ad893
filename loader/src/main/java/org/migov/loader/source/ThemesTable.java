package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/** Themes of labour migration: concepts of the scheme {@code theme}. */
final class ThemesTable implements Table<ThemesTable.Theme> {

    /**
     * A row.
     *
     * @param code the theme's short code in its list
     * @param modelsNamed model texts that the theme's source names
     * @param groupsNamed groups of people that the theme's source names
     */
    record Theme(
            ConceptEntry entry,
            Optional<String> code,
            Optional<Integer> position,
            List<String> modelsNamed,
            List<String> groupsNamed) {

        Theme {
            modelsNamed = List.copyOf(modelsNamed);
            groupsNamed = List.copyOf(groupsNamed);
        }
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public List<Column> columns() {
        return ConceptEntry.columnsWith(
                Column.optional("code", "short code in the list of themes"),
                Column.optional("position", "place in the list, from 1"),
                Column.optional("models_named", "model texts that the source names, separated by ;"),
                Column.optional("groups_named", "groups of people that the source names, separated by ;"));
    }

    @Override
    public Theme read(Row row) {
        return new Theme(
                ConceptEntry.of(row, "theme"),
                row.optional("code"),
                row.optionalInteger("position"),
                row.list("models_named"),
                row.list("groups_named"));
    }

    @Override
    public void register(Theme record, References references) {
        record.entry().register(references);
        record.position()
                .ifPresent(position -> references.add(
                        "theme-position",
                        Integer.toString(position),
                        record.entry().slug()));
        references.addKey(
                "theme", record.entry().labels().english(), record.entry().slug());
    }

    @Override
    public String key(Theme record) {
        return record.entry().key();
    }

    @Override
    public void describe(Theme record, Facts facts) {
        Subject theme = record.entry().describe(facts).plain(Vocabulary.NOTATION, record.code());
        record.position().ifPresent(position -> theme.integer(Vocabulary.POSITION, position));
        named("Models named: ", record.modelsNamed(), theme);
        named("Groups named: ", record.groupsNamed(), theme);
    }

    private static void named(String what, List<String> names, Subject theme) {
        if (!names.isEmpty()) {
            theme.text(Vocabulary.NOTE, what + String.join("; ", names), "en");
        }
    }
}
