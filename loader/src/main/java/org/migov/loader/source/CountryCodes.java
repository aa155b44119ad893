package org.migov.loader.source;

import java.util.Optional;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/**
 * The codes of a country or former state, as text: leading zeros count.
 *
 * @param numeric code of ISO 3166-1, three digits
 * @param m49 code of the United Nations Statistics Division, three digits
 */
record CountryCodes(
        Optional<String> alpha2,
        Optional<String> alpha3,
        Optional<String> alpha4,
        Optional<String> numeric,
        Optional<String> m49) {

    /**
     * @param alpha3 code that the table keeps in a column of another name, or empty
     */
    static CountryCodes of(Row row, Optional<String> alpha3) {
        return new CountryCodes(
                matching(row, "alpha2", "[A-Z]{2}", "two capital letters"),
                alpha3,
                matching(row, "alpha4", "[A-Z]{4}", "four capital letters"),
                matching(row, "numeric_code", "[0-9]{3}", "three digits"),
                matching(row, "m49", "[0-9]{3}", "three digits"));
    }

    /** The text of a cell, which must have a form. */
    static Optional<String> matching(Row row, String column, String pattern, String expected) {
        return row.optional(column).map(code -> {
            if (!code.matches(pattern)) {
                throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), column, expected, code);
            }
            return code;
        });
    }

    void state(Subject subject) {
        alpha2.ifPresent(code -> subject.typed(Vocabulary.NOTATION, code, Mg.ALPHA2));
        alpha3.ifPresent(code -> subject.typed(Vocabulary.NOTATION, code, Mg.ALPHA3));
        alpha4.ifPresent(code -> subject.typed(Vocabulary.NOTATION, code, Mg.ALPHA4));
        numeric.ifPresent(code -> subject.typed(Vocabulary.NOTATION, code, Mg.NUMERIC_CODE));
        m49.ifPresent(code -> subject.typed(Vocabulary.NOTATION, code, Mg.M49));
    }
}
