package org.migov.loader.source;

import java.util.List;
import java.util.stream.Stream;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** Good practices in labour migration. */
final class PracticesTable implements Table<Practice> {

    @Override
    public String name() {
        return "practices";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "key of the practice, from its title: " + Slugs.FORM),
                Column.required("document", "key of the document that lists it"),
                Column.optional("position", "place in the list, from 1"),
                Column.required("title", "title in the list"),
                Column.optional("summary", "what it is, in our own words"),
                Column.optional("countries", "countries the list gives; " + PartyCode.FORM + "; separated by ;"),
                Column.optional("inferred_countries", "countries the list does not give, as in countries"),
                Column.optional("inference_basis", "from what they were inferred"),
                Column.optional("places_as_given", "places as the list writes them, separated by ;"),
                Column.required("is_global", "true if the list says that it covers the world"),
                Column.optional("practice_type", "what it mainly is, a concept of the scheme practice-type"),
                Column.optional("other_types", "what else it is, separated by ;"),
                Column.optional("themes", "concepts of the scheme theme, separated by ;"),
                Column.optional("actors_as_given", "who takes part, separated by ;"),
                Column.optional("organisations", "keys of organisations among them, separated by ;"),
                Column.optional("instruments", "keys of instruments it rests on, separated by ;"),
                Column.optional("agreements", "keys of the agreements it is about, separated by ;"),
                Column.optional("year", "year the list gives"),
                Column.optional("record_number", "number of its later record in the database"),
                Column.optional("record_address", "address of that record"),
                Column.optional("record_certainty", "how sure it is that the record is of this practice"));
    }

    @Override
    public Practice read(Row row) {
        return Practice.of(row);
    }

    @Override
    public void register(Practice record, References references) {
        references.add("practice", record.key(), record.title());
        record.record().ifPresent(later -> references.add("practice-number", later.number(), record.key()));
    }

    @Override
    public String key(Practice record) {
        return "practice/" + record.key();
    }

    @Override
    public void describe(Practice record, Facts facts) {
        Iris iris = facts.iris();
        Subject practice = facts.record(
                        iris.id("practice", record.key()),
                        Mg.PRACTICE,
                        record.title(),
                        record.remarks().certainty(),
                        record.origin())
                .plain(Vocabulary.IDENTIFIER, record.key())
                .text(Vocabulary.TITLE, record.title(), "en")
                .link(Vocabulary.IS_PART_OF, iris.id("document", record.document()))
                .bool(Mg.IS_GLOBAL, record.isGlobal())
                .date(Vocabulary.DATE, record.year());
        record.summary().ifPresent(text -> practice.text(Vocabulary.DESCRIPTION, text, "en"));
        record.position().ifPresent(position -> practice.integer(Vocabulary.POSITION, position));
        places(record, practice, iris);
        Stream.concat(record.practiceType().stream(), record.otherTypes().stream())
                .forEach(slug -> practice.link(Mg.PRACTICE_TYPE, iris.concept("practice-type", slug)));
        record.themes().forEach(slug -> practice.link(Mg.THEME, iris.concept("theme", slug)));
        record.actorsAsGiven().forEach(actor -> practice.text(Mg.ACTORS_AS_GIVEN, actor, "en"));
        record.organisations().forEach(key -> practice.link(Vocabulary.CONTRIBUTOR, iris.id("organisation", key)));
        record.instruments().forEach(key -> practice.link(Mg.HAS_INSTRUMENT, iris.instrument(key)));
        record.agreements().forEach(key -> practice.link(Mg.HAS_AGREEMENT, iris.agreement(key)));
        record.record().ifPresent(later -> laterRecord(later, practice));
        record.remarks().state(practice);
    }

    private static void places(Practice record, Subject practice, Iris iris) {
        record.countries().forEach(code -> practice.link(Mg.HAS_COUNTRY, code.iri(iris)));
        record.inferredCountries().forEach(code -> practice.link(Mg.INFERRED_COUNTRY, code.iri(iris)));
        record.placesAsGiven().forEach(place -> practice.text(Mg.PLACES_AS_GIVEN, place, "en"));
        record.inferenceBasis()
                .ifPresent(basis -> practice.text(Vocabulary.NOTE, "Country inferred from: " + basis + ".", "en"));
    }

    /** A record that is surely of this practice is its source; another one is only worth a look. */
    private static void laterRecord(Practice.LaterRecord later, Subject practice) {
        if (later.isCertain()) {
            practice.link(Vocabulary.SOURCE, later.address());
        } else {
            practice.link(Vocabulary.SEE_ALSO, later.address())
                    .text(Vocabulary.NOTE, "Perhaps record " + later.number() + " of the database.", "en");
        }
    }
}
