package org.migov.loader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;

/** The records that the vocabulary names as examples of its terms. */
final class VocabularyExamples {

    private static final IRI EXAMPLE = Values.iri("http://purl.org/vocab/vann/example");

    private final Model vocabulary;

    private VocabularyExamples(Model vocabulary) {
        this.vocabulary = vocabulary;
    }

    static VocabularyExamples read() throws IOException {
        try (InputStream file = OntologyFiles.open(OntologyFiles.MIGOV)) {
            return new VocabularyExamples(Rio.parse(file, "", RDFFormat.TURTLE));
        }
    }

    /** Local names of the terms that name no example. */
    Set<String> termsWithout() {
        Set<String> names = new TreeSet<>();
        for (Statement defined : vocabulary.filter(null, RDFS.ISDEFINEDBY, null)) {
            if (!vocabulary.contains(defined.getSubject(), EXAMPLE, null)) {
                names.add(defined.getSubject().stringValue().substring(Mg.NAMESPACE.length()));
            }
        }
        return names;
    }

    /**
     * Examples, as {@code <record> <term>}, that no statement of an N-Triples dump bears out: none that begins with the
     * record has the term as its property, its class or the datatype of its value.
     */
    Set<String> missingFrom(Path dump) throws IOException {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (Statement example : vocabulary.filter(null, EXAMPLE, null)) {
            wanted.computeIfAbsent(bracketed(example.getObject()), record -> new TreeSet<>())
                    .add(bracketed(example.getSubject()));
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(dump)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String statement = line;
                Set<String> terms = wanted.getOrDefault(statement.substring(0, statement.indexOf(' ')), Set.of());
                List.copyOf(terms).stream().filter(statement::contains).forEach(terms::remove);
            }
        }
        Set<String> missing = new TreeSet<>();
        wanted.forEach((record, terms) -> terms.forEach(term -> missing.add(record + " " + term)));
        return missing;
    }

    private static String bracketed(Value iri) {
        return "<" + iri.stringValue() + ">";
    }
}
