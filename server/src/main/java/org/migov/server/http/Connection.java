package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;

/** The connection that a request came on, as far as an answer that takes long has to know. */
public interface Connection {

    /** Whether the client has gone away; asked now and then while an answer is made. */
    boolean isGone();

    /** What the client is counted by; empty for one that is not counted. Never written anywhere. */
    String client();

    /** Ends the connection in the middle of an answer, so that the client sees that it is not whole. */
    void cut();

    /** That of a request; one that lasts where nothing is known about it. */
    static Connection of(HttpServletRequest request) {
        return request.getAttribute(Connection.class.getName()) instanceof Connection known ? known : lasting();
    }

    /** Makes the connection known to whoever answers the request. */
    static void set(HttpServletRequest request, Connection connection) {
        request.setAttribute(Connection.class.getName(), connection);
    }

    /** One whose client waits until the end, such as a page that is being made. */
    static Connection lasting() {
        return new Connection() {
            @Override
            public boolean isGone() {
                return false;
            }

            @Override
            public String client() {
                return "";
            }

            @Override
            public void cut() {}
        };
    }
}
