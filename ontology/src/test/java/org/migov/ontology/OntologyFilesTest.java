package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OntologyFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void lists_nameEveryFileThereIs() throws IOException {
        Set<String> listed = new TreeSet<>(List.of(OntologyFiles.MIGOV, OntologyFiles.CONTEXT, OntologyFiles.LOGO));
        listed.addAll(OntologyFiles.SHAPES);
        listed.addAll(OntologyFiles.ALIGNMENTS);
        listed.add(OntologyFiles.CHANGELOG);
        OntologyFiles.PRIOR_VERSIONS.forEach(number -> {
            listed.add(OntologyFiles.priorVersion(number));
            listed.add(OntologyFiles.priorContext(number));
        });
        OntologyFiles.FRAMES.forEach(name -> listed.add(OntologyFiles.frame(name)));

        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Set<String> found = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).isEqualTo(found);
        }
    }

    @Test
    void open_givesTheFile() throws IOException {
        try (InputStream file = OntologyFiles.open(OntologyFiles.MIGOV)) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).contains("owl:Ontology");
        }
    }

    @Test
    void open_refusesWhatIsNotThere() {
        assertThatThrownBy(() -> OntologyFiles.open("ontology/none.ttl"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("ontology/none.ttl");
    }

    @Test
    void joinedFiles_areOneTurtleDocument() throws IOException {
        assertThat(Samples.shapesModel().size()).isGreaterThan(1000);
        try (InputStream alignments = OntologyFiles.alignments()) {
            String text = new String(alignments.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Samples.turtle(text).size()).isGreaterThan(100);
        }
    }
}
