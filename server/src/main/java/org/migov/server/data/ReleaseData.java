package org.migov.server.data;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;
import org.migov.server.release.OpenRelease;

/** A release and what look-ups in it keep as long as it is in force. */
public final class ReleaseData {

    private static final Node EXAMPLE = Terms.iri("http://purl.org/vocab/vann/example");

    private final OpenRelease release;
    private final Things things;
    private final Vocabulary vocabulary;
    private final Incoming incoming;
    private final Addresses addresses;
    private @Nullable NameIndex names;

    ReleaseData(OpenRelease release, Vocabulary vocabulary) {
        this.release = release;
        this.vocabulary = vocabulary;
        this.things = new Things(release.dataset());
        this.incoming = new Incoming(things, vocabulary, properties(release, vocabulary));
        this.addresses = new Addresses(release.iris().base());
    }

    public OpenRelease release() {
        return release;
    }

    public Things things() {
        return things;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Incoming incoming() {
        return incoming;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** All names, for the search. Takes a moment when it is called first for a release. */
    public synchronized NameIndex names() {
        NameIndex known = names;
        if (known == null) {
            known = things.reading(() -> NameIndex.of(things));
            names = known;
        }
        return known;
    }

    /** Names for a reader. */
    public Labels labels(Languages languages) {
        return new Labels(things, vocabulary, languages);
    }

    /** The properties we know of, and those that the release's own description lists. */
    private static Set<Node> properties(OpenRelease release, Vocabulary vocabulary) {
        Set<Node> properties = new LinkedHashSet<>(vocabulary.properties());
        release.description()
                .find(Node.ANY, VOID.property.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .forEachRemaining(properties::add);
        properties.remove(EXAMPLE); // in the documentation of a term, which says nothing about the thing
        return properties;
    }
}
