package org.migov.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.migov.loader.release.ReleaseFiles;
import org.migov.loader.store.Tdb2Store;

/**
 * Gives a test the store of the data that come with MiGov. They are loaded once for all test classes that ask for it, and
 * the folder is deleted after the last.
 */
final class EmbeddedRelease implements ParameterResolver {

    private record Loaded(Path folder, LoadResult result, Tdb2Store store) implements AutoCloseable {

        static Loaded now() {
            try {
                Path folder = Files.createTempDirectory("migov-embedded-release");
                LoadResult result = Load.run(LoadSettings.of(folder), Progress.NONE);
                return new Loaded(folder, result, Tdb2Store.open(result.folder().resolve("tdb2")));
            } catch (Exception failed) {
                throw new ParameterResolutionException("the embedded data cannot be loaded", failed);
            }
        }

        @Override
        public void close() throws IOException {
            store.close();
            ReleaseFiles.delete(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Tdb2Store.class || type == LoadResult.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Loaded loaded = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(EmbeddedRelease.class))
                .getOrComputeIfAbsent(Loaded.class, key -> Loaded.now(), Loaded.class);
        return parameter.getParameter().getType() == LoadResult.class ? loaded.result() : loaded.store();
    }
}
