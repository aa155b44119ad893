package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/**
 * The numbers under which registers know an instrument, each a notation with its own datatype.
 *
 * @param normlexDerived whether the NORMLEX identifier follows from a rule and was not read
 */
record InstrumentNumbers(
        Optional<String> ilo,
        Optional<String> cets,
        Optional<String> resolution,
        Optional<String> normlex,
        boolean normlexDerived,
        Optional<String> untc,
        Optional<String> ukto) {

    static InstrumentNumbers of(Row row) {
        return new InstrumentNumbers(
                row.optional("ilo_number"),
                row.optional("cets_number"),
                row.optional("resolution"),
                row.optional("normlex_id"),
                row.optionalBool("normlex_id_derived").orElse(false),
                row.optional("untc_number"),
                row.optional("ukto_id"));
    }

    /** The numbers by which texts may name the instrument of the key. */
    List<KnownName> names(String key) {
        List<KnownName> names = new ArrayList<>();
        ilo.ifPresent(number -> names.add(new KnownName(KnownName.ILO_NUMBER, key, number)));
        cets.ifPresent(number -> names.add(new KnownName(KnownName.CETS_NUMBER, key, number)));
        normlex.ifPresent(number -> names.add(new KnownName(KnownName.NORMLEX_ID, key, number)));
        untc.ifPresent(number -> names.add(new KnownName(KnownName.UNTC_NUMBER, key, number)));
        ukto.ifPresent(number -> names.add(new KnownName(KnownName.UKTO_ID, key, number)));
        return names;
    }

    void state(Subject subject) {
        notation(subject, ilo, Mg.ILO_NUMBER);
        notation(subject, cets, Mg.CETS_NUMBER);
        notation(subject, resolution, Mg.RESOLUTION_NUMBER);
        notation(subject, normlex, Mg.NORMLEX_ID);
        notation(subject, untc, Mg.UNTC_NUMBER);
        notation(subject, ukto, Mg.UKTO_ID);
        if (normlex.isPresent() && normlexDerived) {
            subject.text(
                    Vocabulary.NOTE,
                    "The NORMLEX identifier was derived from the number of the convention and is to be verified.",
                    "en");
        }
    }

    private static void notation(Subject subject, Optional<String> number, String datatype) {
        number.ifPresent(text -> subject.typed(Vocabulary.NOTATION, text, datatype));
    }
}
