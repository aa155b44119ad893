package org.migov.loader.rdf;

import java.math.BigDecimal;
import java.util.Optional;
import org.migov.loader.source.PartialDate;

/** Collects statements about one thing. Methods return this subject, so that calls can be chained. */
public interface Subject {

    Subject type(String classIri);

    /** A link to another thing. */
    Subject link(String property, String iri);

    default Subject link(String property, Optional<String> iri) {
        iri.ifPresent(value -> link(property, value));
        return this;
    }

    /** Text in a language, as a BCP 47 tag. */
    Subject text(String property, String value, String language);

    /** Text in no language: codes, numbers as written, titles in an unknown language. */
    Subject plain(String property, String value);

    default Subject plain(String property, Optional<String> value) {
        value.ifPresent(text -> plain(property, text));
        return this;
    }

    /** A literal of another datatype, given by its full IRI. */
    Subject typed(String property, String value, String datatype);

    /** A date with the datatype of its precision. */
    Subject date(String property, PartialDate value);

    default Subject date(String property, Optional<PartialDate> value) {
        value.ifPresent(date -> date(property, date));
        return this;
    }

    Subject bool(String property, boolean value);

    Subject integer(String property, long value);

    Subject decimal(String property, BigDecimal value);
}
