package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user says of a file, through the command line. */
class FileOptionsTest {

    private static final String TABLE = "Participant\tAccession(a)\nAlbania\t5 Jun 2007 a\n";

    @TempDir
    private Path folder;

    @Test
    void dayThatIsNone_isWrongUsage() throws IOException {
        Run run = Run.of("check", table("a.txt"), "--retrieved", "2026-13-40");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("retrieved").contains("YYYY-MM-DD").contains("2026-13-40");
    }

    @Test
    void formatThatIsNone_isWrongUsage_andNamesThoseThereAre() throws IOException {
        Run run = Run.of("check", table("a.txt"), "--as", "excel");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("excel").contains("untc").contains("treaty-actions");
    }

    @Test
    void instrumentThatIsNone_isRejected() throws IOException {
        Run run = Run.of("check", table("a.txt"), "--as", "untc", "--instrument", "XL-99");

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.err()).contains("XL-99").contains("[unknown-instrument]");
    }

    @Test
    void idThatNoSourceCanHave_isRejected() throws IOException {
        Run run = Run.of("check", table("a.txt"), "--instrument", "IV-13", "--source-id", "Not An Id");

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.err()).contains("Not An Id").contains("[reserved-source]");
    }

    @Test
    void whatIsSaidOfAFile_isTaken() throws IOException {
        Run run = Run.of(
                "check",
                table("a.txt"),
                "--as",
                "untc",
                "--instrument",
                "IV-13",
                "--retrieved",
                "2026-11-20",
                "--source-id",
                "mine",
                "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"untc\"").contains("a.txt");
    }

    @Test
    void rdf_isReadInEachSyntax_andTooMuchJsonIsRefused() throws IOException {
        String ttl = write("a.ttl", "@prefix e: <http://e.org/> . e:s e:p \"o\" .");
        String n3 = write("b.n3", "@prefix e: <http://e.org/> . e:s e:p \"o\" .");
        String quads = write("c.txt", "<http://e.org/s> <http://e.org/p> \"o\" <http://e.org/g> .\n");
        String xml = write(
                "d.xml",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e.org/'>"
                        + "<rdf:Description rdf:about='http://e.org/s'><e:p>o</e:p></rdf:Description></rdf:RDF>");
        String large =
                write("e.jsonld", "[{\"@id\":\"http://e.org/s\",\"http://e.org/p\":\"" + "x".repeat(17 << 20) + "\"}]");

        Run run = Run.of("check", "--json", ttl, n3, quads, xml, large);

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.REJECTED);
        assertThat(run.out()).contains("too-large").contains("16 MB").doesNotContain("rdf-syntax");
    }

    private String table(String name) throws IOException {
        return write(name, TABLE);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
