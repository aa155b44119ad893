package org.migov.server.app;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.migov.server.http.AnswerCut;
import org.migov.server.http.Conditional;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Json;
import org.migov.server.http.Problems;
import org.migov.server.http.RequestId;
import org.migov.server.http.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All pages as one servlet: Javalin without a server of its own.
 *
 * <p>HEAD runs the handler of GET, so that status and headers are those of GET; the container leaves out the body.
 */
final class Pages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final transient Javalin javalin;
    private final transient Instant started = Instant.now();
    private final transient OpenApi description = new OpenApi();
    private final transient Servlet servlet;

    Pages(List<Routes> routes, Problems problems, long maxRequestBytes) {
        this.javalin = Javalin.create(config -> {
            configure(config, routes, problems, maxRequestBytes);
            config.routes.get("/openapi.json", this::describe);
        });
        this.servlet = javalin.javalinServlet();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        servlet.service("HEAD".equals(request.getMethod()) ? new HeadAsGet(request) : request, response);
    }

    /** The addresses that the router has. */
    private void describe(Context context) {
        List<OpenApi.Route> routes = javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.isHttpMethod())
                .map(handler -> new OpenApi.Route(handler.endpoint.method.name(), handler.endpoint.path))
                .toList();
        String url = context.req().getRequestURL().toString();
        String server = url.substring(0, url.length() - "/openapi.json".length());
        String etag = Conditional.etag(Version.ours(), server, routes.toString());
        context.header("Vary", "Accept-Encoding");
        if (!Conditional.answered(context.req(), context.res(), etag, started)) {
            Json.write(context, description.document(routes, server));
        }
    }

    private static void configure(JavalinConfig config, List<Routes> routes, Problems problems, long maxRequestBytes) {
        config.startup.showJavalinBanner = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = maxRequestBytes;
        routes.forEach(group -> group.addTo(config.routes));
        config.routes.exception(HttpProblem.class, (problem, context) -> write(problems, context, problem));
        config.routes.exception(
                HttpResponseException.class, (e, context) -> write(problems, context, translated(e, context)));
        config.routes.exception(
                AnswerCut.class, (e, context) -> LOG.debug("{} {}", RequestId.of(context.req()), e.getMessage()));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("request {} failed", RequestId.of(context.req()), e);
            write(problems, context, Failures.unexpected(context.req()));
        });
    }

    private static void write(Problems problems, Context context, HttpProblem problem) {
        try {
            problems.write(context.req(), context.res(), problem);
        } catch (IOException e) {
            LOG.debug("{} the client went away", RequestId.of(context.req()));
        }
    }

    private static HttpProblem translated(HttpResponseException e, Context context) {
        if (e instanceof MethodNotAllowedResponse) {
            String allowed = e.getDetails().values().stream().findFirst().orElse("GET");
            return HttpProblem.methodNotAllowed(context.req().getMethod(), List.of(allowed.split("[,\\s]+")));
        }
        if (e.getStatus() == 404) {
            return HttpProblem.notFound("There is nothing at " + context.path() + ".");
        }
        return HttpProblem.of(e.getStatus(), String.valueOf(e.getMessage()));
    }

    private static final class HeadAsGet extends HttpServletRequestWrapper {
        HeadAsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
