package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a problem: a page for a browser, {@code application/problem+json} for a program. */
public final class Problems {

    private final ErrorPage page;

    public Problems(ErrorPage page) {
        this.page = page;
    }

    /** Does nothing to an answer that is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpProblem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        UnreadBody.readAway(request, response);
        boolean html = Negotiation.prefersHtml(Negotiation.accept(request));
        byte[] body = (html ? html(request, problem) : json(request, problem)).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        forgetRepresentation(response);
        response.setStatus(problem.status());
        response.setContentType(html ? Format.HTML.contentType() : "application/problem+json");
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What was already said about the answer that did not come about. */
    private static void forgetRepresentation(HttpServletResponse response) {
        for (String header :
                new String[] {"ETag", "Last-Modified", "Content-Disposition", Headers.ROWS, Headers.COMPLETE}) {
            response.setHeader(header, null);
        }
    }

    private String html(HttpServletRequest request, HttpProblem problem) {
        return page.html(request, problem, RequestId.of(request));
    }

    private static String json(HttpServletRequest request, HttpProblem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.put("instance", request.getRequestURI());
        members.put("request", RequestId.of(request));
        problem.members().forEach(members::putIfAbsent);
        return Json.indented(members);
    }
}
