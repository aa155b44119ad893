package org.migov.server.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.migov.server.http.Connection;

/**
 * A connection of HTTP/1.1 in Jetty.
 *
 * <p>A client that has gone shows when the connection is read from, which nobody does while a request is answered. A byte
 * that is found instead begins a request sent ahead of its turn; it is lost, so the connection ends after this answer and
 * the client sends that request again (RFC 9112, 9.3.2).
 */
final class JettyConnection implements Connection {

    private final EndPoint socket;
    private final String client;
    private final Runnable endAfterAnswer;
    private boolean sendsAhead;

    private JettyConnection(EndPoint socket, String client, Runnable endAfterAnswer) {
        this.socket = socket;
        this.client = client;
        this.endAfterAnswer = endAfterAnswer;
    }

    /**
     * @param client what it is counted by
     * @param endAfterAnswer makes the answer the last one of its connection
     */
    static Connection of(HttpServletRequest request, String client, Runnable endAfterAnswer) {
        ServletContextRequest inner = ServletContextRequest.getServletContextRequest(request);
        return new JettyConnection(inner.getConnectionMetaData().getConnection().getEndPoint(), client, endAfterAnswer);
    }

    @Override
    public synchronized boolean isGone() {
        if (!socket.isOpen()) {
            return true;
        }
        if (sendsAhead) {
            return false;
        }
        try {
            int read = socket.fill(BufferUtil.allocate(1));
            if (read > 0) {
                sendsAhead = true;
                endAfterAnswer.run();
            }
            return read < 0;
        } catch (IOException e) { // reset
            return true;
        }
    }

    @Override
    public String client() {
        return client;
    }

    @Override
    public void cut() {
        socket.close();
    }
}
