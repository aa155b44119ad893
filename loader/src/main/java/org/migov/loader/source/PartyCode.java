package org.migov.loader.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.migov.ontology.Iris;

/**
 * A party as tables write it: the code of a country or former state, or {@code group:} and the key of a group. The
 * prefix is needed because the codes overlap: CAN is Canada, the Andean Community is {@code group:can}.
 *
 * @param text {@code KEN}, {@code SUHH}, {@code group:eu}
 * @param label what people call the party, or its key
 */
record PartyCode(String text, String label) {

    /** What a column of party codes holds, for the documentation of tables. */
    static final String FORM = "ISO 3166-1 alpha-3 code of a country, ISO 3166-3 alpha-4 code (or our own key) of a"
            + " former state, or group: and the key of a group, as group:eu for the European Union";

    private static final String GROUP = "group:";

    /** The party in a cell that must not be empty. */
    static PartyCode of(Row row, String column) {
        return known(row, column, row.required(column));
    }

    static Optional<PartyCode> optionalOf(Row row, String column) {
        return row.optional(column).map(code -> known(row, column, code));
    }

    /** The parties in a cell, separated by semicolons. */
    static List<PartyCode> listOf(Row row, String column) {
        return row.list(column).stream().map(code -> known(row, column, code)).toList();
    }

    private static PartyCode known(Row row, String column, String code) {
        if (code.startsWith(GROUP)) {
            String key = code.substring(GROUP.length());
            if (row.knows("group", key)) {
                return new PartyCode(code, row.label("group", key));
            }
        } else if (row.knows("country", code)) {
            return new PartyCode(code, row.label("country", code));
        } else if (row.knows("former-state", code)) {
            return new PartyCode(code, row.label("former-state", code));
        }
        throw row.reject(
                "unknown-party", column, "the code of a known country or former state, or group: and a key", code);
    }

    String iri(Iris iris) {
        return text.startsWith(GROUP) ? iris.group(segment()) : iris.country(text);
    }

    /** What stands for the party in keys and IRIs: {@code KEN}, {@code eu}. */
    String segment() {
        return text.startsWith(GROUP) ? text.substring(GROUP.length()).toLowerCase(Locale.ROOT) : text;
    }
}
