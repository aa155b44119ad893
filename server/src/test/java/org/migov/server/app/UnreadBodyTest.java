package org.migov.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** A request is refused before its body came: the connection serves the next one, or the client is told that it ends. */
class UnreadBodyTest {

    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() throws Exception {
        SampleRelease.in(folder);
        server = Served.withPages(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /", "DELETE /sparql", "PATCH /places", "PUT /nothing/here", "POST /coverage"})
    void bodyThatComesLate_leavesTheConnectionInUse(String target) throws Exception {
        try (Client client = new Client()) {
            client.send(target + HEAD + "Content-Length: 1\r\n\r\n");
            TimeUnit.MILLISECONDS.sleep(100); // for the server to see the head alone
            client.send("x");
            assertThat(client.answer()).containsPattern("HTTP/1.1 40[45] ").doesNotContain("connection: close");
            client.send("GET /health/live" + HEAD + "\r\n");
            assertThat(client.answer()).contains("HTTP/1.1 200 ");
        }
    }

    @Test
    void bodyInPieces_leavesTheConnectionInUse() throws Exception {
        try (Client client = new Client()) {
            client.send("PUT /" + HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            client.send("1\r\nx\r\n0\r\n\r\n");
            assertThat(client.answer()).contains("HTTP/1.1 405 ").doesNotContain("connection: close");
            client.send("GET /health/live" + HEAD + "\r\n");
            assertThat(client.answer()).contains("HTTP/1.1 200 ");
        }
    }

    @Test
    void bodyThatIsTooLong_endsTheConnectionAndSaysSo() throws Exception {
        try (Client client = new Client()) {
            client.send("PUT /" + HEAD + "Content-Length: 1000000000\r\n\r\n");
            client.send("x".repeat(4 << 20));
            assertThat(client.answer()).contains("HTTP/1.1 405 ", "connection: close");
        }
    }

    @Test
    void clientThatAsksFirst_isToldWithoutSending() throws Exception {
        try (Client client = new Client()) {
            client.send("PUT /" + HEAD + "Content-Length: 10\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.answer()).contains("HTTP/1.1 405 ", "connection: close");
        }
    }

    /** Such as people on a poor line, or someone who means ill. */
    @Test
    void manyWhoSendSlowly_doNotKeepOthersWaiting() throws Exception {
        List<Client> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Client client = new Client();
                slow.add(client);
                client.send("POST /sparql" + HEAD
                        + "Content-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\nASK");
            }
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/page/country/KEN", "Accept", "text/html").statusCode())
                    .isEqualTo(200);
            assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
        } finally {
            for (Client client : slow) {
                client.close();
            }
        }
    }

    /** One connection, by hand: a proper client sends head and body together or goes on by itself. */
    private static final class Client implements AutoCloseable {
        private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);
        private static final Pattern NAMES = Pattern.compile("(?m)^[\\w-]+:");

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Client() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.setSoTimeout(10_000);
            socket.setTcpNoDelay(true);
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        void send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Status line and headers, names in lower case; the body is read away. */
        String answer() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                assertThat(next).as("the connection ended after: " + head).isNotNegative();
                head.append((char) next);
            }
            Matcher length = LENGTH.matcher(head);
            in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            return NAMES.matcher(head).replaceAll(name -> name.group().toLowerCase(Locale.ROOT));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
