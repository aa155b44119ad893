package org.migov.loader.release;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;

/** Reads and writes {@code manifest.json}. */
public final class ManifestFile {

    /** Name of the file in a release's folder. */
    public static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ManifestFile() {}

    public static void write(Manifest manifest, Path folder) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        Files.writeString(folder.resolve(NAME), JSON.writer(printer).writeValueAsString(manifest) + "\n");
    }

    /** @throws ReleaseException if there is none or it cannot be understood */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            Manifest manifest = Optional.ofNullable(JSON.readValue(Files.readString(file), Manifest.class))
                    .orElseThrow(() -> new IllegalArgumentException("expected an object, found null"));
            manifest.id();
            manifest.createdAt();
            return manifest;
        } catch (NoSuchFileException missing) {
            throw new ReleaseException(
                    file + ": expected the manifest of a release, found no file; " + remedy(), missing);
        } catch (JacksonException | IllegalArgumentException | DateTimeException corrupt) {
            throw new ReleaseException(
                    file + ": expected the manifest of a release, found something else; " + remedy(), corrupt);
        }
    }

    private static String remedy() {
        return "delete the folder and load again, or use another release (migov releases use ID)";
    }
}
