package org.migov.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected results as files; {@code -Dgolden.update=true} writes them anew. */
final class Golden {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    static void check(String path, String found) throws IOException {
        Path expected = Sample.file("src/test/resources").resolve(path);
        if (UPDATE) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, found);
        }
        assertThat(expected).exists();
        assertThat(found).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
    }
}
