package org.migov.loader.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data that come with MiGov, in the jar or beside the classes. Close it when the load is over. */
public final class EmbeddedData implements AutoCloseable {

    private static final String FOLDER = "/migov-data/" + SourceRegistry.LIST;

    private final Path root;
    private final @Nullable FileSystem opened;

    private EmbeddedData(Path root, @Nullable FileSystem opened) {
        this.root = root;
        this.opened = opened;
    }

    /**
     * Opens the data.
     *
     * @throws IOException if this build has none or its jar cannot be read
     */
    public static EmbeddedData open() throws IOException {
        URL list = EmbeddedData.class.getResource(FOLDER);
        if (list == null) {
            throw new IOException("this build holds no data: expected " + FOLDER + " on the class path");
        }
        try {
            URI uri = list.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return new EmbeddedData(parent(Path.of(uri)), null);
            }
            Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().replaceFirst("!.*", "")));
            FileSystem files = FileSystems.newFileSystem(jar, Map.of());
            return new EmbeddedData(parent(files.getPath(FOLDER)), files);
        } catch (URISyntaxException notAnAddress) {
            throw new IOException("the data cannot be found at " + list, notAnAddress);
        }
    }

    private static Path parent(Path list) throws IOException {
        Path parent = list.getParent();
        if (parent == null) {
            throw new IOException("expected a folder around " + list);
        }
        return parent;
    }

    /** The data root, as {@link SourceRegistry} reads it. */
    public Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
