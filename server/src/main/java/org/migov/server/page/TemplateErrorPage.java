package org.migov.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Addresses;
import org.migov.server.data.Label;
import org.migov.server.http.ErrorPage;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.CurrentRelease;

/** Says what went wrong, and offers the search. */
public final class TemplateErrorPage implements ErrorPage {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Near near;

    public TemplateErrorPage(CurrentRelease current, PageWriter pages, Near near) {
        this.current = current;
        this.pages = pages;
        this.near = near;
    }

    /** Finds what somebody may have meant by an address at which there is nothing. */
    @FunctionalInterface
    public interface Near {

        /** A few records, the nearest first; empty where nothing is near. */
        List<Match> to(String path, Reader reader);
    }

    /** A record that may have been meant. */
    public record Match(Label label, String href) {}

    /** What the template gets. */
    public record View(
            Shell shell,
            int status,
            String title,
            String detail,
            @Nullable String place,
            List<Instead> instead,
            List<Match> near,
            String requestId) {}

    /** What there is in place of something that was withdrawn. */
    public record Instead(String iri, String href) {}

    @Override
    public String html(HttpServletRequest request, HttpProblem problem, String requestId) {
        Reader reader = Reader.of(request);
        String title = List.of(404, 410).contains(problem.status())
                ? reader.words().say("error.title." + problem.status())
                : problem.title();
        Shell shell = pages.shell(request, current.get(), title, Shell.NOWHERE);
        return pages.html(
                "error.jte",
                new View(
                        shell,
                        problem.status(),
                        title,
                        problem.detail(),
                        place(problem, reader.words()).orElse(null),
                        instead(problem, reader),
                        problem.status() == 404 ? near.to(request.getRequestURI(), reader) : List.of(),
                        requestId));
    }

    private List<Instead> instead(HttpProblem problem, Reader reader) {
        if (!(problem.members().get("replacedBy") instanceof List<?> iris)) {
            return List.of();
        }
        Addresses addresses = new Addresses(current.get().iris().base());
        return iris.stream()
                .map(String::valueOf)
                .map(iri ->
                        new Instead(iri, addresses.page(iri).map(reader::link).orElse(iri)))
                .toList();
    }

    private static Optional<String> place(HttpProblem problem, Words words) {
        Object line = problem.members().get("line");
        Object column = problem.members().get("column");
        return line == null || column == null ? Optional.empty() : Optional.of(words.say("error.line", line, column));
    }
}
