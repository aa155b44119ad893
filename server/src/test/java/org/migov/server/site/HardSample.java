package org.migov.server.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.migov.server.SampleRelease;

/** The sample release with records that are hard to show, 240 that point to one thing, and 500 agreements of two countries. */
public final class HardSample {

    private static final int MANY = 240;
    private static final int AGREEMENTS = 500;

    private HardSample() {}

    /** Writes the release into a data folder and makes it current; returns the data folder. */
    public static Path in(Path dataFolder) {
        Path release = SampleRelease.write(
                dataFolder, SampleRelease.ID, SampleRelease.sample() + hard() + many() + agreements());
        withdraw(release);
        SampleRelease.makeCurrent(dataFolder, SampleRelease.ID);
        return dataFolder;
    }

    /** One thing that was withdrawn, and what stands in its place. */
    private static void withdraw(Path release) {
        String gone = "<https://w3id.org/migov/id/practice/gone> ";
        try {
            Files.createDirectories(release.resolve("changes"));
            Files.writeString(
                    release.resolve("changes/withdrawn.nt"),
                    gone + "<http://purl.org/dc/terms/isReplacedBy> <https://w3id.org/migov/id/practice/arabic> .\n"
                            + gone
                            + "<http://www.w3.org/2000/01/rdf-schema#label> \"A <b>withdrawn</b> practice\"@en .\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hard() {
        try (var stream = HardSample.class.getResourceAsStream("/pages.trig")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String agreements() {
        StringBuilder trig = new StringBuilder("\nGRAPH <graph/hard> {\n");
        for (int number = 0; number < AGREEMENTS; number++) {
            trig.append("<id/agreement/many-%03d> a mg:Agreement ; rdfs:label \"Agreement %03d on seasonal work\"@en ;"
                            .formatted(number, number))
                    .append(" mg:party <id/country/XLN> , <id/country/XRT> ;")
                    .append(" mg:signedOn \"%d\"^^xsd:gYear ; prov:wasDerivedFrom <graph/hard> .\n"
                            .formatted(1920 + number / 5));
        }
        return trig.append("}\n").toString();
    }

    private static String many() {
        StringBuilder trig = new StringBuilder("\nGRAPH <graph/hard> {\n");
        for (int number = 1; number <= MANY; number++) {
            trig.append("<id/mention/many/%1$03d> a mg:Mention ; rdfs:label \"Mention %1$03d\"@en ;".formatted(number))
                    .append(" mg:concerns <id/country/NRU> ; prov:wasDerivedFrom <graph/hard> .\n");
        }
        return trig.append("}\n").toString();
    }
}
