package org.migov.server.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.queries.Catalogue;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.page.Shell;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;

/** The answers of catalogue queries that a report is made of; kept with the other answers of a release. */
final class ChecklistQueries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPARED = "provisions-compared";

    private final QueryRunner queries;
    private final ReleaseData data;
    private final Connection client;

    ChecklistQueries(QueryRunner queries, ReleaseData data, Connection client) {
        this.queries = queries;
        this.data = data;
        this.client = client;
    }

    Checklist checklist(Labels labels) {
        return Checklist.of(rows("provisions-and-guidance", Map.of()), data, labels);
    }

    /** What a coder found in an agreement of the graph, by IRI of the provision. */
    Map<String, Finding> findings(String agreement) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        rows("agreement-checklist", Map.of("agreement", agreement))
                .forEach(row -> Finding.of(row.getOrDefault("found", ""))
                        .ifPresent(finding -> findings.put(row.getOrDefault("provision", ""), finding)));
        return findings;
    }

    /** @param parties at most two keys of countries; none for all agreements */
    Report.Comparison compared(List<String> parties, Labels labels) {
        Map<String, String> values = new LinkedHashMap<>();
        List.of("country", "other")
                .subList(0, Math.min(2, parties.size()))
                .forEach(name -> values.put(name, parties.get(values.size())));
        List<String> written = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + Shell.encoded(value.getValue()))
                .toList();
        String address = written.isEmpty() ? "" : "?" + String.join("&", written);
        List<Map<String, String>> rows = rows(COMPARED, values);
        return new Report.Comparison(
                "/queries/" + COMPARED + address,
                "/queries/" + COMPARED + ".csv" + address,
                data.things().reading(() -> shares(rows, labels)));
    }

    private Map<String, Report.Share> shares(List<Map<String, String>> rows, Labels labels) {
        Map<String, Report.Share> shares = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String latest = row.getOrDefault("latest", "");
            shares.put(
                    row.getOrDefault("provision", ""),
                    new Report.Share(
                            Long.parseLong(row.getOrDefault("present", "0")),
                            Long.parseLong(row.getOrDefault("coded", "0")),
                            Double.parseDouble(row.getOrDefault("share", "0")),
                            latest.isEmpty()
                                    ? null
                                    : new Report.Example(
                                            labels.of(Terms.iri(latest)),
                                            latest,
                                            data.addresses().page(latest).orElse(latest),
                                            row.getOrDefault("latestSigned", ""))));
        }
        return shares;
    }

    private List<Map<String, String>> rows(String name, Map<String, String> values) {
        String text = Catalogue.named(name)
                .orElseThrow()
                .bound(values, data.release().iris().base());
        try (Reply reply = queries.answer(data.release(), text, Format.JSON, client)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode binding : JSON.readTree(reply.bytes()).path("results").path("bindings")) {
                Map<String, String> row = new LinkedHashMap<>();
                binding.properties()
                        .forEach(value -> row.put(
                                value.getKey(), value.getValue().path("value").asText()));
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
