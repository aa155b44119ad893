package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loads that die. Each is killed ({@code kill -9}) as soon as it says that it has begun a stage. */
class KilledLoadIT {

    @TempDir
    Path data;

    private String before = "";

    @BeforeEach
    void aReleaseInForce() throws Exception {
        before = Load.run(Sample.into(data), Progress.NONE).release();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void deadLoad_leavesTheReleaseInForce_andTheNextOneCleansUp(Stage stage) throws Exception {
        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        data.toString(),
                        stage.name())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(load.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(load.exitValue()).isEqualTo(Victim.KILLED);
        assertThat(Files.readString(data.resolve("current")).strip()).isEqualTo(before);
        assertThat(leftovers()).isNotEmpty();

        LoadResult next = Load.run(Victim.settings(data), Progress.NONE);

        assertThat(next.release()).isNotEqualTo(before);
        assertThat(Files.readString(data.resolve("current")).strip()).isEqualTo(next.release());
        assertThat(leftovers()).isEmpty();
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> entries = Files.list(data.resolve("releases"))) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".tmp-"))
                    .toList();
        }
    }

    /** A load that ends its own process, without any clean-up, when a stage begins. */
    static final class Victim {

        static final int KILLED = 137;

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Stage last = Stage.valueOf(arguments[1]);
            Load.run(settings(Path.of(arguments[0])), new Progress() {
                @Override
                public void begun(Stage stage, long total) {
                    if (stage == last) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                }
            });
        }

        /** The sample and one act more, so that there is something to publish. */
        static LoadSettings settings(Path data) throws IOException {
            Path own = Files.writeString(
                    data.resolve("treaty-actions.csv"),
                    "instrument,party,kind,date\nilo-c097,KEN,ratification,1901-01-01\n");
            return Sample.into(data).withSources(List.of(new SourceChoice.Given(own, Optional.empty())));
        }
    }
}
