package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The changes as told against the changes as made. */
class ChangelogTest {

    private static final Pattern TERM = Pattern.compile("\\b[a-z]+:\\w+");

    private static final Model BEFORE =
            Vocabulary.read(OntologyFiles.priorVersion(OntologyFiles.PRIOR_VERSIONS.get(0)));

    private static final Map<String, List<String>> CHANGES = changes();

    @Test
    void newestVersion_isTheOneInForce() {
        String number = Vocabulary.MODEL
                .listObjectsOfProperty(OWL.versionInfo)
                .next()
                .asLiteral()
                .getString();
        assertThat(text().lines().filter(line -> line.startsWith("## ")).findFirst())
                .hasValueSatisfying(heading -> assertThat(heading).startsWith("## " + number + " - "));
    }

    @Test
    void termThatIsGone_isNamed_withWhatTakesItsPlace() {
        Set<String> gone = terms(BEFORE);
        gone.removeAll(terms(Vocabulary.MODEL));
        assertThat(gone).isNotEmpty();
        Set<String> told = new TreeSet<>();
        for (String kind : List.of("Removed", "Renamed")) {
            for (String change : lines(kind)) {
                List<String> named = named(change);
                told.add(named.get(0));
                assertThat(named.subList(1, named.size()))
                        .as(change)
                        .isNotEmpty()
                        .allSatisfy(this::exists);
            }
        }
        assertThat(told).isEqualTo(gone);
    }

    @Test
    void newTerm_isNamed() {
        Set<String> added = terms(Vocabulary.MODEL);
        added.removeAll(terms(BEFORE));
        Set<String> told = new TreeSet<>();
        lines("Added").forEach(change -> told.addAll(named(change)));
        lines("Renamed").forEach(change -> told.addAll(named(change)));
        assertThat(told).containsAll(added);
    }

    @Test
    void termThatHasLostAClassOfItsOwn_isNamed() {
        Set<String> narrowed = new TreeSet<>();
        Set<String> kept = terms(BEFORE);
        kept.retainAll(terms(Vocabulary.MODEL));
        for (String term : kept) {
            Set<String> lost = ranges(BEFORE, term);
            lost.removeAll(ranges(Vocabulary.MODEL, term));
            if (!lost.isEmpty()) {
                narrowed.add(term);
            }
        }
        Set<String> told = new TreeSet<>();
        lines("Changed").forEach(change -> told.addAll(named(change)));
        assertThat(told).containsAll(narrowed);
    }

    private void exists(String term) {
        String iri = Vocabulary.MODEL.expandPrefix(term);
        assertThat(iri).as(term).startsWith("http");
        if (iri.startsWith(Mg.NAMESPACE)) {
            assertThat(terms(Vocabulary.MODEL)).contains(term);
        }
    }

    private static Set<String> ranges(Model model, String term) {
        Resource property = model.getResource(model.expandPrefix(term));
        return List.of(RDFS.range, model.createProperty("https://schema.org/rangeIncludes")).stream()
                .flatMap(link -> property.listProperties(link).toList().stream())
                .map(statement -> statement.getResource().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> terms(Model model) {
        return model.listSubjects().toList().stream()
                .filter(subject -> subject.isURIResource() && subject.getURI().startsWith(Mg.NAMESPACE))
                .map(subject -> "mg:" + subject.getURI().substring(Mg.NAMESPACE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> named(String change) {
        return TERM.matcher(change).results().map(found -> found.group()).toList();
    }

    private static List<String> lines(String kind) {
        return CHANGES.getOrDefault(kind, List.of());
    }

    /** The changes of the newest version by kind. */
    private static Map<String, List<String>> changes() {
        String[] versions = ("\n" + text()).split("\n## ", -1);
        Map<String, List<String>> changes = new TreeMap<>();
        for (String group : versions[1].split("\n### ", -1)) {
            changes.put(
                    group.lines().findFirst().orElse(""),
                    group.lines().filter(line -> line.startsWith("- ")).toList());
        }
        return changes;
    }

    private static String text() {
        try (InputStream in = OntologyFiles.open(OntologyFiles.CHANGELOG)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
