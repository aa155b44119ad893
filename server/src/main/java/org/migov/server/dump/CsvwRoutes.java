package org.migov.server.dump;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.migov.server.http.Conditional;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;

/**
 * Our tables described as <a href="https://www.w3.org/TR/tabular-metadata/">CSV on the Web</a>, under {@code /csvw/}: a
 * tool that reads it can check a table before it is loaded.
 */
public final class CsvwRoutes implements Routes {

    /** Where the metadata are. */
    public static final String ADDRESS = "/csvw/tables.csv-metadata.json";

    private final CurrentRelease current;
    private final byte[] metadata = metadata();
    private final String version = Integer.toHexString(Arrays.hashCode(metadata));

    public CsvwRoutes(CurrentRelease current) {
        this.current = current;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/csvw", this::send);
        routes.get(ADDRESS, this::send);
    }

    /** As {@code docs/csvw} has them; the build puts them beside the classes. */
    private static byte[] metadata() {
        try (InputStream in = Objects.requireNonNull(CsvwRoutes.class.getResourceAsStream(ADDRESS), ADDRESS)) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void send(Context context) {
        String tag = Conditional.etag("csvw", version);
        if (!Conditional.answered(
                context.req(), context.res(), tag, current.get().created())) {
            context.contentType("application/csvm+json").result(metadata);
        }
    }
}
