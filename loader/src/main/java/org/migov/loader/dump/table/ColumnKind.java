package org.migov.loader.dump.table;

import java.util.Arrays;
import java.util.Locale;

/** What stands in a column, and as which datatype tools are to read it. */
enum ColumnKind {
    /** The end of the record's own address: {@code KEN}. */
    KEY("string", "string"),
    /** The record's address. */
    IRI("anyURI", "string"),
    /** The end of another record's address, by which the row of another table is found. */
    REF("string", "string"),
    /** Last part of a concept's address: {@code ratification}. */
    SLUG("string", "string"),
    /** Id of a source. */
    SOURCE("string", "string"),
    /** An address, in full. */
    LINK("anyURI", "string"),
    /** Name of a class of our vocabulary: {@code Convention}. */
    CLASS("string", "string"),
    TEXT("string", "string"),
    /** A code of some list; leading zeros belong to it. */
    CODE("string", "string"),
    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}: as precise as the source. */
    DATE("string", "string"),
    INTEGER("integer", "integer"),
    NUMBER("decimal", "number"),
    BOOLEAN("boolean", "boolean");

    /** Pattern of a {@link #DATE}. */
    static final String PARTIAL_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    private final String csvwType;
    private final String frictionlessType;

    ColumnKind(String csvwType, String frictionlessType) {
        this.csvwType = csvwType;
        this.frictionlessType = frictionlessType;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    static ColumnKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind of column: found \"" + word + "\""));
    }

    /** Whether only numbers, dates or truth values may stand in it. */
    boolean isTyped() {
        return this == DATE || this == INTEGER || this == NUMBER || this == BOOLEAN;
    }

    /** Datatype of CSV on the Web. */
    String csvwType() {
        return csvwType;
    }

    /** Type of a Frictionless Table Schema. */
    String frictionlessType() {
        return frictionlessType;
    }
}
