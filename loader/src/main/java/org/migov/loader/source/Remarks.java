package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/**
 * What most tables say about a row itself: how sure it is, where in its source it stands, and a remark.
 *
 * @param certainty slug of a concept of the scheme {@code certainty}
 * @param locators addresses of pages, or places in a file
 */
record Remarks(String certainty, List<String> locators, Optional<String> note) {

    private static final List<Column> COLUMNS = List.of(
            Column.optional("certainty", "how sure the row is: stated (if empty), inferred, constructed or to-verify"),
            Column.optional("locator", "where in the source it stands: addresses or places in files, separated by ;"),
            Column.optional("note", "a remark in our own words"));

    Remarks {
        locators = List.copyOf(locators);
    }

    /** A table's own columns, followed by those of the remarks. */
    static List<Column> columnsAfter(Column... own) {
        return Stream.concat(Stream.of(own), COLUMNS.stream()).toList();
    }

    static Remarks of(Row row) {
        return new Remarks(
                row.optionalConcept("certainty", "certainty").orElse("stated"),
                row.list("locator"),
                row.optional("note"));
    }

    /** States place and remark; certainty is stated with the record. An address is also a link, to follow it. */
    void state(Subject subject) {
        for (String locator : locators) {
            subject.plain(Mg.LOCATOR, locator);
            if (locator.startsWith("http://") || locator.startsWith("https://")) {
                subject.link(Vocabulary.SOURCE, locator);
            }
        }
        note.ifPresent(text -> subject.text(Vocabulary.NOTE, text, "en"));
    }
}
