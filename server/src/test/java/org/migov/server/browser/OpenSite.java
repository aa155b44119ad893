package org.migov.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.migov.server.Served;
import org.migov.server.site.HardSample;

/** Gives browser tests one server over the hard sample and one browser, started for the first class and kept for all. */
final class OpenSite implements ParameterResolver {

    /** What the tests share. */
    record Site(Path folder, Served server, Browsing browsing) implements AutoCloseable {

        private static Site open() {
            try {
                Path folder = Files.createTempDirectory("migov-browser-");
                Served server = Served.withPages(HardSample.in(folder));
                return new Site(folder, server, new Browsing(server.uri("/").toString()));
            } catch (IOException e) {
                throw new IllegalStateException("no folder for the sample", e);
            }
        }

        @Override
        public void close() throws IOException {
            browsing.close();
            server.close();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Site site = context.getRoot()
                .getStore(Namespace.create(OpenSite.class))
                .getOrComputeIfAbsent(Site.class, key -> Site.open(), Site.class);
        site.browsing().complaints(); // those of the class before
        return site;
    }
}
