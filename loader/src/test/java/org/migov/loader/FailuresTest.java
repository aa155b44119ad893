package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void fullDisk_isToldAsSuch() {
        assertThat(Failures.explain(new IOException("No space left on device")).line())
                .isEqualTo("the disk is full; the release in force is unchanged: free some space, or choose another"
                        + " folder with --data");
    }

    @Test
    void fullDiskOfTemporaryFiles_namesTheirFolder() {
        assertThat(Failures.explainTemporary(new IOException("No space left on device"))
                        .line())
                .startsWith("the disk of temporary files, " + System.getProperty("java.io.tmpdir") + ", is full: ");
    }

    @Test
    void whatMayNotBeWritten_andWhatIsNotThere_areNamed() {
        assertThat(Failures.explain(new AccessDeniedException("/data")).line())
                .isEqualTo("/data: permission denied: choose a folder you may write to with --data");
        assertThat(Failures.explain(new NoSuchFileException("/data")).line())
                .isEqualTo("/data: there is no such file: check the path");
    }

    @Test
    void failureOfTheDisk_isFoundBehindOthers() {
        IOException full = new IOException("No space left on device");
        IllegalStateException hidden = new IllegalStateException("cannot close");
        hidden.addSuppressed(new UncheckedIOException(full));

        assertThat(Failures.fileFailure(new IllegalStateException(new UncheckedIOException(full))))
                .isSameAs(full);
        assertThat(Failures.fileFailure(hidden)).isSameAs(full);
    }

    @Test
    void bug_staysABug() {
        IllegalStateException bug = new IllegalStateException("bug");

        assertThatThrownBy(() -> Failures.fileFailure(bug)).isSameAs(bug);
    }
}
