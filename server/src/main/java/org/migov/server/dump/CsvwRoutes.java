package org.migov.server.dump;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.migov.loader.source.CsvwMetadata;
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
    private final byte[] metadata = CsvwMetadata.ofAllTables().getBytes(StandardCharsets.UTF_8);
    private final String version =
            Integer.toHexString(CsvwMetadata.ofAllTables().hashCode());

    public CsvwRoutes(CurrentRelease current) {
        this.current = current;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/csvw", this::send);
        routes.get(ADDRESS, this::send);
    }

    private void send(Context context) {
        String tag = Conditional.etag("csvw", version);
        if (!Conditional.answered(
                context.req(), context.res(), tag, current.get().created())) {
            context.contentType("application/csvm+json").result(metadata);
        }
    }
}
