package org.migov.server.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.migov.server.SampleRelease;

/** The sample release with records that are hard to show, and 240 that point to one thing. */
public final class HardSample {

    private static final int MANY = 240;

    private HardSample() {}

    /** Writes the release into a data folder and makes it current; returns the data folder. */
    public static Path in(Path dataFolder) {
        SampleRelease.write(dataFolder, SampleRelease.ID, SampleRelease.sample() + hard() + many());
        SampleRelease.makeCurrent(dataFolder, SampleRelease.ID);
        return dataFolder;
    }

    private static String hard() {
        try (var stream = HardSample.class.getResourceAsStream("/pages.trig")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
