package org.migov.server.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.server.catalogue.AnswerTable;
import org.migov.server.catalogue.AnswerTable.Cell;
import org.migov.server.data.Languages;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.page.Parts;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.page.Words;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;

/** Answers of catalogue queries about the thing of a page, each with its CSV and its query. */
public final class RecordParts implements Parts {

    private static final Format JSON = Format.of("json", "application/sparql-results+json", "application/json");
    private static final String GROUP = "Group";

    /** Rows of a group that are shown before the rest is folded. */
    private static final int FIRST = 10;

    /** Which queries are asked about what, with the name of the parameter that the thing is. */
    private static final List<Ask> ASKS = List.of(
            new Ask("agreement/", "agreement-parties", "agreement", Shape.TABLE),
            new Ask("agreement/", "agreement-checklist", "agreement", Shape.CHECKLIST),
            new Ask("agreement/", "agreement-neighbours", "agreement", Shape.GROUPS));

    private final QueryRunner queries;
    private final Map<String, CatalogueQuery> catalogue = new LinkedHashMap<>();

    private record Ask(String path, String query, String parameter, Shape shape) {}

    public RecordParts(QueryRunner queries) {
        this.queries = queries;
        Catalogue.standard().forEach(query -> catalogue.put(query.name(), query));
    }

    @Override
    public List<Part> of(HttpServletRequest request, ReleaseData data, String path, Words words) {
        return ASKS.stream()
                .filter(ask -> path.startsWith(ask.path()))
                .flatMap(ask ->
                        part(request, data, ask, path.substring(ask.path().length()), words))
                .toList();
    }

    private Stream<Part> part(HttpServletRequest request, ReleaseData data, Ask ask, String key, Words words) {
        CatalogueQuery query = catalogue.get(ask.query());
        if (query == null || key.isEmpty()) {
            return Stream.empty();
        }
        String values = "?" + ask.parameter() + "=" + Shell.encoded(key);
        AnswerTable table = table(request, data, query, Map.of(ask.parameter(), key));
        if (table.rows().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Part(
                ask.query(),
                words.say("part." + ask.query()),
                words.find("part." + ask.query() + ".note").orElse(""),
                ask.shape(),
                table.columns(),
                groups(table, ask.shape(), words),
                "/queries/" + ask.query() + ".csv" + values,
                "/queries/" + ask.query() + values));
    }

    private AnswerTable table(
            HttpServletRequest request, ReleaseData data, CatalogueQuery query, Map<String, String> values) {
        String text = query.bound(values, data.release().iris().base());
        try (Reply reply = queries.answer(data.release(), text, JSON, Connection.of(request))) {
            byte[] answer = reply.bytes();
            Languages languages = Reader.of(request).languages();
            return data.things().reading(() -> AnswerTable.named(answer, data.addresses(), data.labels(languages)));
        } catch (HttpProblem late) { // the page is of use without the part
            return new AnswerTable(List.of(), List.of(), 0, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Group> groups(AnswerTable table, Shape shape, Words words) {
        List<Row> rows = table.rows().stream().map(RecordParts::row).toList();
        if (!table.columns().contains(GROUP)) {
            return List.of(group("", rows, words, rows.size()));
        }
        return rows.stream()
                .collect(groupingBy(row -> row.cells().get(0).text(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> group(
                        group.getKey(),
                        group.getValue().stream().map(Row::withoutGroup).toList(),
                        words,
                        shape == Shape.GROUPS ? FIRST : group.getValue().size()))
                .toList();
    }

    private static Group group(String heading, List<Row> rows, Words words, int most) {
        int first = rows.size() <= most + 3 ? rows.size() : most;
        return new Group(
                words.find("part.group." + heading.replaceAll("[^a-z]+", "-")).orElse(heading),
                words.number(rows.size()),
                rows.subList(0, first),
                rows.subList(first, rows.size()));
    }

    private static Row row(List<Cell> cells) {
        return new Row(cells.stream()
                .map(cell -> new Piece(cell.text(), cell.href(), cell.language()))
                .toList());
    }
}
