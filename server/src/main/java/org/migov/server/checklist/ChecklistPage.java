package org.migov.server.checklist;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;
import org.migov.server.data.CurrentData;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.RdfFormat;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.Headers;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.sparql.QueryRunner;

/**
 * An agreement held against the checklist: one of the graph ({@code /checklist?agreement=KEY}), or one's own (POST of a
 * form or a file). What is posted is read, answered and forgotten.
 */
public final class ChecklistPage implements Routes {

    private static final List<Format> FORMATS =
            List.of(Format.HTML, Format.JSON, Format.CSV, RdfFormat.TURTLE.format());
    private static final List<Format> FOR_PROGRAMS =
            List.of(Format.JSON, Format.CSV, RdfFormat.TURTLE.format(), Format.HTML);
    private static final String KEY = "[A-Za-z0-9._%-]{1,200}";

    private final CurrentData current;
    private final PageWriter pages;
    private final QueryRunner queries;
    private final ReportFiles files;

    public ChecklistPage(CurrentData current, PageWriter pages, QueryRunner queries, GraphWriter writer) {
        this.current = current;
        this.pages = pages;
        this.queries = queries;
        this.files = new ReportFiles(writer);
    }

    /**
     * What the template gets.
     *
     * @param report null where only the form is shown
     * @param again the description as CSV, to be sent again for another form; empty for an agreement of the graph
     * @param unread why a description could not be used at all
     */
    public record View(
            Shell shell,
            @Nullable Report report,
            String again,
            List<Complaint> unread,
            Map<Label, List<Provision>> groups,
            List<String> countries) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/checklist",
                context -> known(
                        context, Negotiation.choose(context.req(), FORMATS).format()));
        FORMATS.forEach(format -> routes.get("/checklist." + format.name(), context -> known(context, format)));
        routes.post("/checklist", this::own);
    }

    private void known(Context context, Format format) {
        ReleaseData data = current.get();
        String wanted =
                Optional.ofNullable(context.queryParam("agreement")).orElse("").strip();
        if (wanted.isEmpty() && !format.equals(Format.HTML)) {
            throw HttpProblem.badRequest("agreement: expected the key of an agreement, found nothing.");
        }
        if (pages.answered(context, data.release())) {
            return;
        }
        String key = wanted.startsWith("http") ? Iris.lastSegment(wanted) : wanted;
        if (format.equals(Format.HTML)) {
            pages.send(context, data.release(), "checklist.jte", () -> {
                Reading reading = reading(context, data);
                return wanted.isEmpty()
                        ? form(context, reading, List.of())
                        : view(context, reading, reading.report(key), "");
            });
        } else {
            Reading reading = reading(context, data);
            send(context, reading, reading.report(key), format, "");
        }
    }

    private void own(Context context) {
        context.header("Cache-Control", "no-store");
        context.header("Vary", "Accept, Accept-Language");
        Brought brought = brought(context);
        List<String> wishes = brought.field("format").isEmpty()
                ? Negotiation.wishes(context.req())
                : List.of(brought.field("format"));
        Format format = Negotiation.choose(wishes, Negotiation.accept(context.req()), FOR_PROGRAMS)
                .format();
        ReleaseData data = current.get();
        context.header(Headers.RELEASE, data.release().id());
        Reading reading = reading(context, data);
        Description description = brought.description(reading.checklist);
        if (!description.saysSomething() && !description.complaints().isEmpty()) {
            refuse(context, reading, description.complaints(), format);
            return;
        }
        Report report = reading.report(description);
        send(
                context,
                reading,
                report,
                format,
                new String(files.csv(report, data.release().id()), StandardCharsets.UTF_8));
    }

    private static Brought brought(Context context) {
        try {
            return Brought.of(context.req());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Context context, Reading reading, List<Complaint> complaints, Format format) {
        if (format.equals(Format.HTML)) {
            context.status(400);
            pages.send(context, "checklist.jte", form(context, reading, complaints));
            return;
        }
        Complaint first = complaints.get(0);
        HttpProblem problem =
                HttpProblem.badRequest("Nothing of the description could be used: " + first.message() + ".");
        throw first.line() > 0 ? problem.with("line", first.line()).with("column", first.column()) : problem;
    }

    private Reading reading(Context context, ReleaseData data) {
        return new Reading(queries, data, Connection.of(context.req()), Reader.of(context.req()));
    }

    private View form(Context context, Reading reading, List<Complaint> unread) {
        return new View(
                shell(context, reading, reading.reader.words().say("checklist.title")),
                null,
                "",
                unread,
                reading.groups(),
                reading.countries());
    }

    private Shell shell(Context context, Reading reading, String title) {
        return pages.shell(context.req(), reading.data.release(), title, "checklist")
                .with("checklist.css");
    }

    private void send(Context context, Reading reading, Report report, Format format, String again) {
        String release = reading.data.release().id();
        String name = "checklist" + (report.agreement() == null ? "" : "-" + report.agreement()) + "." + format.name();
        if (!format.equals(Format.HTML)) {
            context.header("Content-Disposition", "inline; filename=\"" + name + "\"");
            context.contentType(format.contentType());
        }
        switch (format.name()) {
            case "csv" -> context.result(files.csv(report, release));
            case "json" -> context.result(files.json(report, release));
            case "ttl" ->
                context.result(files.turtle(report, reading.data.release().iris()));
            default -> pages.send(context, "checklist.jte", view(context, reading, report, again));
        }
    }

    private View view(Context context, Reading reading, Report report, String again) {
        String title = report.title() == null || report.title().text().isEmpty()
                ? reading.reader.words().say("checklist.own.title")
                : report.title().text();
        return new View(
                shell(context, reading, reading.reader.words().say("checklist.report", title)),
                report,
                again,
                List.of(),
                Map.of(),
                List.of());
    }

    /** One reader's look at one release. */
    private static final class Reading {

        private final ReleaseData data;
        private final Reader reader;
        private final Labels labels;
        private final ChecklistQueries answers;
        private final Checklist checklist;

        Reading(QueryRunner queries, ReleaseData data, Connection client, Reader reader) {
            this.data = data;
            this.reader = reader;
            this.labels = data.labels(reader.languages());
            this.answers = new ChecklistQueries(queries, data, client);
            this.checklist = answers.checklist(labels);
        }

        Report report(String key) {
            if (!key.matches(KEY)) {
                throw HttpProblem.badRequest("agreement: expected the key of an agreement, found \"" + key + "\".");
            }
            Node agreement = Terms.iri(data.release().iris().id("agreement", key));
            Known known = data.things().reading(() -> known(agreement, key));
            return report(
                    key,
                    known.title(),
                    known.parties(),
                    new Description("", List.of(), known.days(), answers.findings(key), List.of()));
        }

        private record Known(Label title, List<Report.Party> parties, Map<String, String> days) {}

        private Known known(Node agreement, String key) {
            if (!data.things().values(agreement, Terms.TYPE).contains(Terms.iri(Mg.AGREEMENT))) {
                throw HttpProblem.notFound("There is no agreement \"" + key + "\"; /search finds agreements by title.");
            }
            Parties parties = new Parties(data, labels);
            Map<String, String> days = new LinkedHashMap<>();
            day(agreement, Mg.SIGNED_ON, "signed", days);
            day(agreement, Mg.IN_FORCE_ON, "in-force", days);
            day(agreement, Mg.ENDED_ON, "ended", days);
            return new Known(
                    labels.of(agreement),
                    data.things().values(agreement, Terms.iri(Mg.HAS_PARTY)).stream()
                            .filter(Node::isURI)
                            .map(parties::of)
                            .toList(),
                    days);
        }

        private void day(Node agreement, String property, String event, Map<String, String> days) {
            data.things().values(agreement, Terms.iri(property)).stream()
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .min(String::compareTo)
                    .ifPresent(day -> days.put(event, day));
        }

        Report report(Description description) {
            List<Report.Party> parties = data.things()
                    .reading(() -> description.parties().stream()
                            .map(new Parties(data, labels)::of)
                            .toList());
            Label title =
                    description.title().isEmpty() ? null : new Label(description.title(), "", Label.Origin.WANTED);
            return report(null, title, parties, description);
        }

        private Report report(
                @Nullable String key, @Nullable Label title, List<Report.Party> parties, Description description) {
            List<String> compared = parties.stream()
                    .map(Report.Party::iri)
                    .filter(Objects::nonNull)
                    .filter(iri -> iri.startsWith(data.release().iris().id("country", "")))
                    .map(Iris::lastSegment)
                    .limit(2)
                    .toList();
            Report.Comparison all = answers.compared(List.of(), labels);
            Optional<Report.Comparison> comparable = compared.isEmpty()
                    ? Optional.empty()
                    : Optional.of(answers.compared(compared, labels))
                            .filter(found -> !found.shares().isEmpty());
            List<Report.Row> rows = Report.rows(checklist, description, all, comparable);
            return new Report(
                    key,
                    title,
                    parties,
                    description.days(),
                    rows,
                    Report.principles(rows),
                    all,
                    comparable,
                    description.complaints());
        }

        Map<Label, List<Provision>> groups() {
            Map<Label, List<Provision>> groups = new LinkedHashMap<>();
            checklist
                    .provisions()
                    .forEach(provision -> groups.merge(
                            provision.group(),
                            List.of(provision),
                            (one, more) ->
                                    Stream.concat(one.stream(), more.stream()).toList()));
            return groups;
        }

        List<String> countries() {
            return data.things()
                    .reading(() -> data.things().subjects(Terms.TYPE, Terms.iri(Mg.COUNTRY), 400).stream()
                            .map(labels::of)
                            .map(Label::text)
                            .sorted(Collator.getInstance(reader.words().locale()))
                            .toList());
        }
    }
}
