package org.migov.loader.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.migov.loader.nquads.StatementLine;

/**
 * A value of a property.
 *
 * @param value text of a literal, or IRI
 * @param language tag, or ""
 * @param datatype IRI, or "" for plain text and for IRIs
 * @param iri whether the value is an IRI
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Value(
        @JsonProperty("value") String value,

        @JsonProperty("language") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String language,

        @JsonProperty("datatype") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String datatype,

        @JsonProperty("iri") boolean iri) {

    /** Jackson hands null for what is left out. */
    @SuppressWarnings("ConstantConditions")
    public Value {
        language = language == null ? "" : language;
        datatype = datatype == null ? "" : datatype;
    }

    /** The object of a statement. */
    static Value of(StatementLine line) {
        if (line.linksToIri()) {
            return new Value(line.objectIri(), "", "", true);
        }
        int datatypeAt = line.object().lastIndexOf("\"^^<");
        String datatype = datatypeAt < 0
                ? ""
                : line.object().substring(datatypeAt + 4, line.object().length() - 1);
        return new Value(Escapes.removed(line.lexicalForm()), line.language(), datatype, false);
    }

    /** For people: the value, with its language if it has one. */
    public String written() {
        return language.isEmpty() ? value : value + " (" + language + ")";
    }
}
