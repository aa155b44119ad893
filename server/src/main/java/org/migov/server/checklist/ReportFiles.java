package org.migov.server.checklist;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.RdfFormat;
import org.migov.server.data.Terms;
import org.migov.server.http.Csv;
import org.migov.server.http.Json;

/** A report as files: CSV, which can be read again as a description; JSON; Turtle in our vocabulary. */
final class ReportFiles {

    private static final List<String> COLUMNS = List.of(
            "provision",
            "status",
            "label",
            "group",
            "principles",
            "phases",
            "all_present",
            "all_coded",
            "all_percent",
            "comparable_present",
            "comparable_coded",
            "comparable_percent",
            "latest_example",
            "release");

    private final GraphWriter writer;

    ReportFiles(GraphWriter writer) {
        this.writer = writer;
    }

    byte[] csv(Report report, String release) {
        StringBuilder csv = new StringBuilder(line(COLUMNS));
        if (report.title() != null) {
            csv.append(about("title", report.title().text(), release));
        }
        report.parties()
                .forEach(party -> csv.append(about(
                        "party", party.iri() == null ? party.label().text() : Iris.lastSegment(party.iri()), release)));
        Description.DAYS.stream()
                .filter(report.days()::containsKey)
                .forEach(event -> csv.append(about(event, report.days().getOrDefault(event, ""), release)));
        report.rows().forEach(row -> csv.append(line(cells(row, release))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String about(String what, String value, String release) {
        return line(List.of(what, value, "", "", "", "", "", "", "", "", "", "", "", release));
    }

    private static List<String> cells(Report.Row row, String release) {
        return List.of(
                row.provision().slug(),
                row.finding().key(),
                row.provision().label().text(),
                row.provision().group().text(),
                guides(row, "principle"),
                guides(row, "phase"),
                number(row.all(), Report.Share::present),
                number(row.all(), Report.Share::coded),
                row.all().map(share -> String.valueOf(share.percent())).orElse(""),
                number(row.comparable(), Report.Share::present),
                number(row.comparable(), Report.Share::coded),
                row.comparable().map(share -> String.valueOf(share.percent())).orElse(""),
                example(row),
                release);
    }

    private static String guides(Report.Row row, String aspect) {
        return row.provision().guides().stream()
                .filter(guide -> guide.aspect().equals(aspect))
                .map(guide -> guide.label().text())
                .collect(Collectors.joining("; "));
    }

    private static String number(Optional<Report.Share> share, ToLongFunction<Report.Share> of) {
        return share.map(found -> String.valueOf(of.applyAsLong(found))).orElse("");
    }

    private static String example(Report.Row row) {
        return row.comparable()
                .or(row::all)
                .flatMap(share -> Optional.ofNullable(share.latest()))
                .map(Report.Example::iri)
                .orElse("");
    }

    private static String line(List<String> cells) {
        return Csv.line(cells.stream().map(Csv::guarded).toList());
    }

    byte[] json(Report report, String release) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("release", release);
        body.put("agreement", report.agreement());
        body.put("title", report.title() == null ? null : report.title().text());
        body.put(
                "parties",
                report.parties().stream()
                        .map(party -> party.iri() == null ? party.label().text() : party.iri())
                        .toList());
        body.put("days", report.days());
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of(Finding.values()).forEach(finding -> counts.put(finding.key(), report.count(finding)));
        body.put("counts", counts);
        body.put("provisions", report.rows().stream().map(ReportFiles::plain).toList());
        body.put(
                "principles",
                report.principles().stream()
                        .map(principle -> Map.of(
                                "principle", principle.guide().iri(),
                                "present", principle.present(),
                                "absent", principle.absent(),
                                "unknown", principle.unknown()))
                        .toList());
        body.put("complaints", report.complaints());
        return Json.indented(body).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> plain(Report.Row row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("provision", row.provision().iri());
        plain.put("label", row.provision().label().text());
        plain.put("status", row.finding().key());
        plain.put(
                "serves",
                row.provision().guides().stream().map(Provision.Guide::iri).toList());
        plain.put("all", row.all().map(ReportFiles::plain).orElse(null));
        plain.put("comparable", row.comparable().map(ReportFiles::plain).orElse(null));
        return plain;
    }

    private static Map<String, Object> plain(Report.Share share) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("present", share.present());
        plain.put("coded", share.coded());
        plain.put("percent", share.percent());
        plain.put("latest", share.latest() == null ? null : share.latest().iri());
        return plain;
    }

    /** What nobody said is not in it: unknown is no statement. */
    byte[] turtle(Report report, Iris iris) {
        Graph graph = GraphFactory.createDefaultGraph();
        String key = report.agreement();
        boolean known = key != null;
        Node agreement = Terms.iri(key == null ? "#agreement" : iris.agreement(key));
        graph.add(agreement, Terms.TYPE, Terms.iri(Mg.AGREEMENT));
        if (report.title() != null) {
            graph.add(
                    agreement,
                    Terms.LABEL,
                    NodeFactory.createLiteralString(report.title().text()));
        }
        report.parties().stream()
                .filter(party -> party.iri() != null)
                .forEach(
                        party -> graph.add(agreement, Terms.iri(Mg.HAS_PARTY), Terms.iri(String.valueOf(party.iri()))));
        day(graph, agreement, Mg.SIGNED_ON, report.days().get("signed"));
        day(graph, agreement, Mg.IN_FORCE_ON, report.days().get("in-force"));
        day(graph, agreement, Mg.ENDED_ON, report.days().get("ended"));
        report.rows().stream().filter(row -> row.finding() != Finding.UNKNOWN).forEach(row -> {
            Node clause = Terms.iri(
                    known
                            ? iris.id(
                                    "provision",
                                    report.agreement() + "/" + row.provision().slug())
                            : "#" + row.provision().slug());
            graph.add(clause, Terms.TYPE, Terms.iri(Mg.PROVISION));
            graph.add(clause, Terms.iri(Mg.HAS_AGREEMENT), agreement);
            graph.add(
                    clause,
                    Terms.iri(Mg.PROVISION_TYPE),
                    Terms.iri(row.provision().iri()));
            graph.add(
                    clause,
                    Terms.iri(Mg.PRESENT),
                    NodeFactory.createLiteralByValue(row.finding() == Finding.PRESENT, XSDDatatype.XSDboolean));
        });
        return writer.write(graph, RdfFormat.TURTLE);
    }

    private static void day(Graph graph, Node agreement, String property, @Nullable String day) {
        if (day != null) {
            XSDDatatype type = switch (day.length()) {
                case 4 -> XSDDatatype.XSDgYear;
                case 7 -> XSDDatatype.XSDgYearMonth;
                default -> XSDDatatype.XSDdate;
            };
            graph.add(agreement, Terms.iri(property), NodeFactory.createLiteralDT(day, type));
        }
    }
}
