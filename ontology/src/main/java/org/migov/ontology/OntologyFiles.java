package org.migov.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files of the model, as resources of this module: vocabulary with its earlier versions, shapes, JSON-LD
 * context and frames, alignments.
 *
 * <p>Names are class-path names with {@code /} between folders. Turtle but for JSON-LD, the logo and the changes, in
 * UTF-8.
 */
public final class OntologyFiles {

    /** The vocabulary: every term of {@link Mg}. */
    public static final String MIGOV = "ontology/migov.ttl";

    /** The logo of the vocabulary, SVG. */
    public static final String LOGO = "ontology/logo.svg";

    /** One JSON-LD 1.1 context for everything that is published. */
    public static final String CONTEXT = "ontology/context.jsonld";

    /**
     * The SHACL shapes, a file a part of the model. They are one shapes graph and refer to each other; read them all,
     * or {@link #shapes()}.
     */
    public static final List<String> SHAPES = List.of(
            "ontology/shapes/common.ttl",
            "ontology/shapes/instruments.ttl",
            "ontology/shapes/parties.ttl",
            "ontology/shapes/commitments.ttl",
            "ontology/shapes/agreements.ttl",
            "ontology/shapes/practices.ttl",
            "ontology/shapes/documents.ttl",
            "ontology/shapes/concepts.ttl");

    /** How our terms stand to those of other vocabularies, a file a vocabulary. */
    public static final List<String> ALIGNMENTS = List.of(
            "ontology/alignments/cpsv-ap.ttl",
            "ontology/alignments/dcat.ttl",
            "ontology/alignments/eli.ttl",
            "ontology/alignments/jolux.ttl",
            "ontology/alignments/lkif.ttl",
            "ontology/alignments/org.ttl",
            "ontology/alignments/prov.ttl",
            "ontology/alignments/schema-org.ttl",
            "ontology/alignments/skos-time-qb.ttl",
            "ontology/alignments/wikidata.ttl");

    /** The JSON-LD frames, by the local name of their class; see {@link #frame}. */
    public static final List<String> FRAMES = List.of(
            "Agreement",
            "BilateralLabourAgreement",
            "Coding",
            "Commitment",
            "Concept",
            "ConceptScheme",
            "Conflict",
            "Convention",
            "Country",
            "Covenant",
            "Coverage",
            "Declaration",
            "Demand",
            "Document",
            "DuplicateCandidate",
            "FormerState",
            "FrameworkAgreement",
            "GlobalCompact",
            "Group",
            "Instrument",
            "Membership",
            "Memorandum",
            "Mention",
            "MultilateralAgreement",
            "Organisation",
            "Participation",
            "Party",
            "Practice",
            "PracticeRecord",
            "Protocol",
            "Provision",
            "Recommendation",
            "SocialSecurityAgreement",
            "Source",
            "Statistic",
            "TradeUnionAgreement",
            "TreatyAction",
            "UndatedRecord",
            "UnionAction");

    /** What changed from version to version, in the form of keepachangelog.com. */
    public static final String CHANGELOG = "ontology/CHANGELOG.md";

    /** Earlier versions of {@link #MIGOV} and {@link #CONTEXT}, by number, the newest first. */
    public static final List<String> PRIOR_VERSIONS = List.of("0.1.0");

    private OntologyFiles() {}

    /** The file of an earlier version of the vocabulary, as it was published. */
    public static String priorVersion(String number) {
        return "ontology/versions/" + number + ".ttl";
    }

    /** The file of an earlier version's JSON-LD context. */
    public static String priorContext(String number) {
        return "ontology/versions/" + number + ".jsonld";
    }

    /** The file of a class's frame: what a record of it has, in reading order, for JSON-LD 1.1 framing. */
    public static String frame(String name) {
        return "ontology/frames/" + name + ".jsonld";
    }

    /**
     * Opens a file by one of the names above; the caller closes it.
     *
     * @throws NoSuchFileException if there is no such file
     */
    public static InputStream open(String name) throws IOException {
        InputStream stream = OntologyFiles.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new NoSuchFileException(name, null, "not a file of the ontology module");
        }
        return stream;
    }

    /** All of {@link #SHAPES} as one Turtle document; the caller closes it. */
    public static InputStream shapes() throws IOException {
        return join(SHAPES);
    }

    /** All of {@link #ALIGNMENTS} as one Turtle document; the caller closes it. */
    public static InputStream alignments() throws IOException {
        return join(ALIGNMENTS);
    }

    /** Turtle documents in a row are a Turtle document: prefixes may be declared again. */
    private static InputStream join(List<String> names) throws IOException {
        List<InputStream> streams = new ArrayList<>();
        for (String name : names) {
            streams.add(open(name));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }
}
