package org.migov.loader.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migov.ontology.Mg;

/** The kinds of agreement, each with its class and its English name. */
enum AgreementKind {
    BILATERAL_LABOUR("bilateral-labour", "Bilateral labour agreement", Mg.BILATERAL_LABOUR_AGREEMENT),
    SOCIAL_SECURITY("social-security", "Social security agreement", Mg.SOCIAL_SECURITY_AGREEMENT),
    MEMORANDUM("memorandum", "Memorandum of understanding", Mg.MEMORANDUM),
    MULTILATERAL("multilateral", "Multilateral agreement", Mg.MULTILATERAL_AGREEMENT),
    FRAMEWORK("framework", "Framework", Mg.FRAMEWORK_AGREEMENT),
    TRADE_UNION("trade-union", "Trade-union agreement", Mg.TRADE_UNION_AGREEMENT),
    /** Of none of these kinds: a programme, a collective agreement, a treaty on irregular migration. */
    OTHER("other", "Agreement", Mg.AGREEMENT);

    /** All kinds as tables write them, for messages. */
    static final String NAMES = Arrays.stream(values()).map(kind -> kind.text).collect(Collectors.joining(", "));

    private final String text;
    private final String label;
    private final String classIri;

    AgreementKind(String text, String label, String classIri) {
        this.text = text;
        this.label = label;
        this.classIri = classIri;
    }

    String label() {
        return label;
    }

    String classIri() {
        return classIri;
    }

    static Optional<AgreementKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
