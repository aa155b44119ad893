package org.migov.loader.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migov.ontology.Mg;

/** The kinds of instrument, each with its class. */
enum InstrumentKind {
    CONVENTION(Mg.CONVENTION),
    PROTOCOL(Mg.PROTOCOL),
    COVENANT(Mg.COVENANT),
    RECOMMENDATION(Mg.RECOMMENDATION),
    DECLARATION(Mg.DECLARATION),
    COMPACT(Mg.GLOBAL_COMPACT);

    /** All kinds as tables write them, for messages. */
    static final String NAMES =
            Arrays.stream(values()).map(InstrumentKind::text).collect(Collectors.joining(", "));

    private final String classIri;

    InstrumentKind(String classIri) {
        this.classIri = classIri;
    }

    String classIri() {
        return classIri;
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<InstrumentKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
