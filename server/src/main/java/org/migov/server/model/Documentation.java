package org.migov.server.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.OntologyFiles;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.model.View.Entry;
import org.migov.server.model.View.Link;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;

/** Reads the pages of the model out of its files. */
final class Documentation {

    private static final Pattern SUBJECT = Pattern.compile("(?m)^mg:(\\w+)\\s*$");

    private final Vocabulary vocabulary;
    private final Versions versions;
    private final Shapes shapes;
    private final Alignments alignments;
    private final UsingQueries queries = UsingQueries.standard();
    private final List<Changelog.Release> changes =
            Changelog.read(ModelFile.text(() -> OntologyFiles.open(OntologyFiles.CHANGELOG)));
    private final GraphWriter writer;
    private final AtomicReference<@Nullable Examples> examples = new AtomicReference<>();

    Documentation(
            Vocabulary vocabulary,
            Versions versions,
            Graph shapes,
            Map<String, ModelFile> alignments,
            GraphWriter writer) {
        this.vocabulary = vocabulary;
        this.versions = versions;
        this.shapes = new Shapes(shapes);
        this.alignments = new Alignments(alignments);
        this.writer = writer;
    }

    /** A version of the ontology; examples, queries and constraints are those of the one in force. */
    View.Ontology ontology(Versions.Version version, ReleaseData data, Shell shell) {
        Reading reading = new Reading(version.ontology().graph(), data.vocabulary(), shell.reader());
        Relations relations = new Relations(version.ontology().graph());
        TermReading terms = new TermReading(
                reading, relations, shapes, alignments, queries, version.current() ? examples(data) : null);
        AboutReading about = new AboutReading(reading, versions, data);
        return new View.Ontology(
                shell,
                reading.text(Versions.ONTOLOGY, DCTerms.title.asNode()),
                reading.text(Versions.ONTOLOGY, Terms.DESCRIPTION),
                version.current(),
                version.number(),
                about.lines(version),
                about.citation(),
                about.prefixes(),
                Diagram.of(relations, reading, order(version.ontology().turtle())),
                terms.parts(data.release().manifest()),
                version.current() ? about.schemes() : List.of());
    }

    View.Shapes shapes(ReleaseData data, Shell shell) {
        List<View.Shape> all = shapes.all(new Reading(shapes.graph(), data.vocabulary(), shell.reader()));
        return new View.Shapes(
                shell,
                all.stream().mapToLong(shape -> shape.constraints().size()).sum(),
                all);
    }

    View.Alignments alignments(Shell shell) {
        return new View.Alignments(
                shell,
                alignments.files().keySet().stream()
                        .map(name -> entry(name, shell.reader()))
                        .toList());
    }

    private Entry entry(String name, Reader reader) {
        Reading reading = reading(name, reader);
        return new Entry(
                new Link(Alignments.title(reading).text(), reader.link("/alignments/" + name), null),
                reading.text(Alignments.self(reading.graph()), Terms.COMMENT),
                alignments.of(name, reading).size());
    }

    View.Alignment alignment(String name, Shell shell) {
        Reading reading = reading(name, shell.reader());
        return new View.Alignment(
                shell,
                Alignments.title(reading),
                reading.text(Alignments.self(reading.graph()), Terms.COMMENT),
                alignments.of(name, reading));
    }

    /** What an alignment is called. */
    String alignmentTitle(String name, Reader reader) {
        return Alignments.title(reading(name, reader)).text();
    }

    View.Changes changes(Shell shell) {
        return new View.Changes(shell, changes);
    }

    private Reading reading(String alignment, Reader reader) {
        return new Reading(alignments.file(alignment).graph(), vocabulary, reader);
    }

    private Examples examples(ReleaseData data) {
        Examples kept = examples.get();
        if (kept == null || !kept.of(data)) {
            kept = new Examples(
                    data, new Relations(versions.current().ontology().graph()), writer);
            examples.set(kept);
        }
        return kept;
    }

    /** The terms in the order in which the file explains them, which goes by subject. */
    private static List<String> order(String turtle) {
        return SUBJECT.matcher(turtle).results().map(result -> result.group(1)).toList();
    }
}
