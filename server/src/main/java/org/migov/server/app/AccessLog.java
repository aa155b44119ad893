package org.migov.server.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.Headers;
import org.migov.server.http.QueryMark;
import org.migov.server.http.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of JSON for each request: what was asked for and what came of it, never who asked. Of a query there is a hash; of
 * the other parameters, cookies and headers nothing.
 */
final class AccessLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable Writer file;

    private AccessLog(@Nullable Writer file) {
        this.file = file;
    }

    /**
     * Appends to a file.
     *
     * @param path empty for no log
     * @throws StartFailed if the file cannot be written
     */
    static AccessLog to(String path) {
        if (path.isEmpty()) {
            return new AccessLog(null);
        }
        try {
            return new AccessLog(Files.newBufferedWriter(
                    Path.of(path), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new StartFailed("cannot write the access log " + path + ": " + e, e);
        }
    }

    void note(HttpServletRequest request, HttpServletResponse response, Duration took) {
        if (file == null) {
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("request", RequestId.of(request));
        line.put("method", request.getMethod());
        line.put("path", request.getRequestURI());
        line.put("status", response.getStatus());
        line.put("millis", took.toMillis());
        putHeader(line, "type", response, "Content-Type");
        putHeader(line, "release", response, Headers.RELEASE);
        putHeader(line, "rows", response, Headers.ROWS);
        putHeader(line, "cache", response, Headers.CACHE);
        QueryMark.of(request).ifPresent(mark -> line.put("query", mark));
        write(file, line);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putHeader(Map<String, Object> line, String name, HttpServletResponse response, String header) {
        String value = response.getHeader(header);
        if (value != null) {
            line.put(name, value);
        }
    }

    private static synchronized void write(Writer file, Map<String, Object> line) {
        try {
            file.write(JSON.writeValueAsString(line) + "\n");
            file.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of strings and numbers is JSON: " + line, e);
        } catch (IOException e) { // a full disk does not stop the server
            LOG.error("the access log cannot be written: {}", e.getMessage());
        }
    }
}
