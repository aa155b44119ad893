package org.migov.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * The samples under {@code src/test/resources/shapes} and how they are validated: as the loader does, each subject
 * together with the types of what it points to.
 */
final class Samples {

    static final Path FOLDER = Path.of("src/test/resources/shapes");
    static final Shapes SHAPES = Shapes.parse(shapesModel().getGraph());

    private Samples() {}

    static List<Path> files(String prefix) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(Path file) {
        return turtle(text(file));
    }

    static Model turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toModel();
    }

    static Model shapesModel() {
        try (InputStream shapes = OntologyFiles.shapes()) {
            return turtle(new String(shapes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Results about the subjects of a sample, which may point to what {@code known.ttl} types. */
    static List<ReportEntry> validate(Model sample) {
        return validate(sample, read(FOLDER.resolve("known.ttl")));
    }

    static List<ReportEntry> validate(Model sample, Model known) {
        return sample.listSubjects().toList().stream()
                .flatMap(subject -> validate(sample, known, subject).stream())
                .toList();
    }

    /** A subject has the classes it states itself, and no others: a record may be described in several sources. */
    private static List<ReportEntry> validate(Model sample, Model known, Resource subject) {
        Model batch = ModelFactory.createDefaultModel()
                .add(known)
                .removeAll(subject, null, null)
                .add(sample);
        return List.copyOf(ShaclValidator.get()
                .validate(SHAPES, batch.getGraph(), subject.asNode())
                .getEntries());
    }

    static Set<Finding> findings(Model sample) {
        return validate(sample).stream().map(Finding::of).collect(Collectors.toSet());
    }
}
