package org.migov.server.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.compression.zstandard.ZstandardCompression;
import org.eclipse.jetty.compression.zstandard.ZstandardEncoderConfig;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.IO;
import org.migov.server.http.ContentCoding;
import org.migov.server.http.Problems;
import org.migov.server.release.CurrentRelease;
import org.migov.server.sparql.Answers;
import org.migov.server.sparql.QueryRunner;

/**
 * The running server: Fuseki with the query endpoint and the graphs, and all pages beside them, on one port.
 *
 * <p>There is no update, no upload and no administration over HTTP. What is served is what {@link CurrentRelease} says
 * at the moment of each request.
 *
 * <pre>{@code
 * try (CurrentRelease releases = CurrentRelease.open(folder);
 *         MigovServer server = MigovServer.start(settings, releases, site)) {
 *     server.join();
 * }
 * }</pre>
 */
public final class MigovServer implements AutoCloseable {

    /**
     * One for each request that is being read, answered or sent: people on a poor line hold one for as long as their
     * download takes. What costs memory has bounds of its own, queries by their turns and pages by {@code KeptPages}.
     */
    private static final int THREADS = 512;

    private static final int ZSTD_LEVEL = 6;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final FusekiServer fuseki;
    private final Services services;
    private final List<AutoCloseable> others;

    private MigovServer(FusekiServer fuseki, Services services, List<AutoCloseable> others) {
        this.fuseki = fuseki;
        this.services = services;
        this.others = others;
    }

    /**
     * Starts, and returns when requests are answered.
     *
     * @throws StartFailed if the port is in use or the address is not one of this machine's
     */
    public static MigovServer start(Settings settings, CurrentRelease releases, Site site) {
        return start(settings, releases, queries -> site);
    }

    /**
     * Starts with pages that run queries themselves, and returns when requests are answered.
     *
     * @throws StartFailed if the port is in use or the address is not one of this machine's
     */
    public static MigovServer start(Settings settings, CurrentRelease releases, Function<QueryRunner, Site> pages) {
        requireFreePort(settings);
        Metrics metrics = new Metrics(settings.get(Setting.METRICS), releases);
        AccessLog log = AccessLog.to(settings.get(Setting.ACCESS_LOG));
        Answers answers = new Answers(Services.limits(settings), metrics);
        metrics.show(answers);
        Site site = pages.apply(new QueryRunner(answers));
        Problems problems = new Problems(site.errorPage());
        Services services = new Services(settings, releases, answers, site, problems, metrics);
        FusekiServer fuseki = FusekiServer.create()
                .fusekiModules(FusekiModules.create())
                .port(settings.get(Setting.PORT))
                .numServerThreads(4, THREADS)
                .addFilter("/*", new FrontDoor(problems, settings, metrics, log))
                .add("/sparql", services.sparql())
                .add("/graphs", services.graphs())
                .addServlet("/*", new Pages(services.routes(), problems, settings.get(Setting.MAX_REQUEST_BYTES)))
                .build();
        configure(fuseki.getJettyServer(), settings);
        startOrExplain(fuseki, List.of(services, site.background()), settings);
        return new MigovServer(fuseki, services, List.of(site.background(), metrics, log));
    }

    /**
     * Looks whether the port can be listened on, so that nobody waits for pages and data that nobody will see.
     *
     * @throws StartFailed if the port is in use or the address is not one of this machine's
     */
    public static void requireFreePort(Settings settings) {
        InetSocketAddress address = new InetSocketAddress(settings.get(Setting.HOST), settings.get(Setting.PORT));
        if (address.isUnresolved()) {
            return; // the server says it in its own words
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw explained(new UncheckedIOException(e), settings);
        }
    }

    /** The port that is listened on, also where any free one was asked for. */
    public int port() {
        return fuseki.getPort();
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Stops listening, lets requests in flight finish for a while, then ends. */
    public void stop() {
        fuseki.stop();
        services.close();
        others.forEach(IO::close);
    }

    @Override
    public void close() {
        stop();
    }

    private static void configure(Server server, Settings settings) {
        for (var connector : server.getConnectors()) {
            configure((ServerConnector) connector, settings);
        }
        CompressionHandler compression = new CompressionHandler(server.getHandler());
        compression.putCompression(new GzipCompression());
        if (ContentCoding.ZSTD.isAvailable()) {
            compression.putCompression(zstandard());
        }
        compression.putConfiguration(PathSpec.from("/*"), compressionOf());
        server.setHandler(new GracefulHandler(new OneCoding(compression)));
        server.setErrorHandler(new BareErrors());
        server.setStopTimeout(STOP_WITHIN.toMillis());
    }

    private static void configure(ServerConnector connector, Settings settings) {
        connector.setHost(settings.get(Setting.HOST));
        Duration patience = settings.get(Setting.QUERY_TIMEOUT)
                .plus(settings.get(Setting.QUEUE_WAIT))
                .plusSeconds(30);
        connector.setIdleTimeout(patience.toMillis());
        HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
        http.getHttpConfiguration().setRequestHeaderSize(settings.get(Setting.MAX_HEADER_BYTES));
        http.getHttpConfiguration().setOutputBufferSize(64 * 1024);
        http.getHttpConfiguration().setSendServerVersion(false);
    }

    /** Jetty's own level makes long pages and style sheets an eighth larger; the next ones take much more memory a stream. */
    private static ZstandardCompression zstandard() {
        ZstandardEncoderConfig level = new ZstandardEncoderConfig();
        level.setCompressionLevel(ZSTD_LEVEL);
        ZstandardCompression zstandard = new ZstandardCompression();
        zstandard.setDefaultEncoderConfig(level);
        return zstandard;
    }

    /** Jetty's own defaults leave SVG as it is, which is text and a quarter of its size when compressed. */
    private static CompressionConfig compressionOf() {
        return CompressionConfig.builder()
                .compressExcludeMimeType("application/gzip")
                .compressExcludeMimeType("application/zip")
                .compressIncludeMethod("GET")
                .compressIncludeMethod("POST")
                .compressIncludeMethod("QUERY")
                .compressExcludePath("^/dumps/.*\\..*") // so that a part of a file is a part of the file
                .build();
    }

    private static void startOrExplain(FusekiServer fuseki, List<AutoCloseable> parts, Settings settings) {
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            parts.forEach(IO::close);
            throw explained(e, settings);
        }
    }

    private static StartFailed explained(RuntimeException e, Settings settings) {
        String place = settings.get(Setting.HOST) + ":" + settings.get(Setting.PORT);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new StartFailed(
                        "cannot listen on " + place + ": " + cause.getMessage() + "; stop what listens there, or choose"
                                + " another with --port (0 takes any that is free)",
                        e);
            }
        }
        return new StartFailed("cannot start on " + place + ": " + e.getMessage(), e);
    }
}
