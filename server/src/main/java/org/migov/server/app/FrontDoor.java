package org.migov.server.app;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.AnswerCut;
import org.migov.server.http.Connection;
import org.migov.server.http.Cors;
import org.migov.server.http.Headers;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Problems;
import org.migov.server.http.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes first: its id, the headers that every answer has, the questions of browsers before
 * cross-origin requests, and the last place where an error can become an answer.
 *
 * <p>Each request is counted, and noted in the access log where there is one; see {@link Metrics} and {@link AccessLog}.
 */
final class FrontDoor implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final Problems problems;
    private final Metrics metrics;
    private final AccessLog log;
    private final String clientHeader;
    private final Optional<URI> publicAddress;

    FrontDoor(Problems problems, Settings settings, Metrics metrics, AccessLog log) {
        this.metrics = metrics;
        this.log = log;
        this.problems = problems;
        this.clientHeader = settings.get(Setting.CLIENT_HEADER);
        this.publicAddress = settings.get(Setting.PUBLIC_URL);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest plain = (HttpServletRequest) request;
        HttpServletResponse answer = new VaryingByEncoding((HttpServletResponse) response);
        String client = ClientAddress.of(plain, clientHeader);
        Connection.set(plain, JettyConnection.of(plain, client, () -> answer.setHeader("Connection", "close")));
        pass(
                publicAddress
                        .<HttpServletRequest>map(known -> new PublicAddress(plain, known))
                        .orElse(plain),
                answer,
                chain);
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        setHeaders(request, response);
        try {
            if (!Cors.answeredPreflight(request, response)) {
                follow(request, response, chain);
            }
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            metrics.request(request.getMethod(), request.getRequestURI(), response.getStatus(), took);
            log.note(request, response, took);
        }
    }

    private void follow(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (HttpProblem problem) {
            problems.write(request, response, problem);
        } catch (EofException | AnswerCut e) {
            LOG.debug("{} the client went away, or the answer broke off: {}", RequestId.of(request), e.getMessage());
        } catch (RuntimeException | ServletException e) {
            LOG.error("request {} failed", RequestId.of(request), e);
            problems.write(request, response, Failures.unexpected(request));
        }
    }

    /** Every answer may come compressed or not, whatever else its {@code Vary} says. */
    private static final class VaryingByEncoding extends HttpServletResponseWrapper {
        VaryingByEncoding(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            boolean incomplete = name.equalsIgnoreCase("Vary") && value != null && !value.contains("Accept-Encoding");
            super.setHeader(name, incomplete ? value + ", Accept-Encoding" : value);
        }
    }

    private static void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        Cors.open(response);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(Headers.REQUEST_ID, RequestId.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
}
