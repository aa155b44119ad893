package org.migov.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.server.catalogue.AnswerTable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.page.Figures;
import org.migov.server.page.Words;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;

/** Three questions of the catalogue for the start page. Their answers are kept with those of the endpoint. */
public final class FeaturedAnswers implements Figures {

    private static final Format JSON = Format.of("json", "application/sparql-results+json", "application/json");
    private static final int MOST_BARS = 8;
    private static final double ALL = 100;

    private static final List<Feature> FEATURES = List.of(
            new Feature("agreements-by-kind-and-decade", "Decade", FeaturedAnswers::decades),
            new Feature("provision-frequency", "Provision", FeaturedAnswers::provisions),
            new Feature("consent-by-region", "Region", FeaturedAnswers::regions));

    private final QueryRunner queries;
    private final Map<String, CatalogueQuery> catalogue = new LinkedHashMap<>();

    private record Feature(String query, String category, BiFunction<Columns, Words, List<Bar>> bars) {}

    public FeaturedAnswers(CurrentData current, QueryRunner queries) {
        this.queries = queries;
        Catalogue.standard().forEach(query -> catalogue.put(query.name(), query));
        current.ahead("featured answers", data -> {
            of(data, Words.in("en"));
            world(data, Words.in("en"));
        });
    }

    @Override
    public List<Figure> of(ReleaseData data, Words words) {
        return FEATURES.stream()
                .flatMap(feature -> figure(feature, data, words).stream())
                .toList();
    }

    @Override
    public Optional<World> world(ReleaseData data, Words words) {
        return Optional.ofNullable(catalogue.get(WorldAnswer.QUERY))
                .map(query -> table(data, query))
                .filter(table -> !table.rows().isEmpty())
                .map(table -> new WorldAnswer(table, words).world());
    }

    private Optional<Figure> figure(Feature feature, ReleaseData data, Words words) {
        CatalogueQuery query = catalogue.get(feature.query());
        if (query == null) {
            return Optional.empty();
        }
        List<Bar> bars = feature.bars().apply(new Columns(table(data, query)), words);
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        feature.query(),
                        words.say("figure." + feature.query()),
                        words.say("figure." + feature.query() + ".note"),
                        feature.category(),
                        words.say("figure." + feature.query() + ".note"),
                        bars,
                        "/queries/" + feature.query() + ".csv",
                        "/queries/" + feature.query()));
    }

    private AnswerTable table(ReleaseData data, CatalogueQuery query) {
        String text = query.text(data.release().iris().base());
        try (Reply reply = queries.answer(data.release(), text, JSON)) {
            return AnswerTable.named(reply.bytes(), data.addresses());
        } catch (HttpProblem late) { // the start page is of use without it
            return new AnswerTable(List.of(), List.of(), 0, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of an answer by the names of its columns. */
    private record Columns(AnswerTable table) {

        Stream<Map<String, String>> rows() {
            return table.rows().stream().map(row -> {
                Map<String, String> named = new LinkedHashMap<>();
                for (int at = 0; at < row.size(); at++) {
                    named.put(table.columns().get(at), row.get(at).text());
                }
                return named;
            });
        }
    }

    /** All kinds of agreements together. */
    private static List<Bar> decades(Columns answer, Words words) {
        Map<String, Long> sums = new LinkedHashMap<>();
        answer.rows()
                .filter(row -> !row.getOrDefault("Decade", "").isEmpty())
                .forEach(row -> sums.merge(
                        row.getOrDefault("Decade", ""), Long.valueOf(row.getOrDefault("Agreements", "0")), Long::sum));
        long most = sums.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        sums.forEach((decade, sum) -> bars.add(new Bar(decade, words.number(sum), share(sum, most))));
        return bars;
    }

    private static List<Bar> provisions(Columns answer, Words words) {
        return answer.rows()
                .filter(row -> !row.getOrDefault("Share", "").isEmpty())
                .limit(MOST_BARS)
                .map(row -> new Bar(
                        row.getOrDefault("Provision", ""),
                        row.getOrDefault("Share", "") + " %",
                        Math.min(ALL, Double.parseDouble(row.getOrDefault("Share", "")))))
                .toList();
    }

    private static List<Bar> regions(Columns answer, Words words) {
        return answer.rows()
                .filter(row -> !row.getOrDefault("Countries", "").isEmpty())
                .map(row -> new Bar(
                        row.getOrDefault("Region", ""),
                        words.say("figure.of", row.getOrDefault("Consented", ""), row.getOrDefault("Countries", "0")),
                        share(
                                Long.parseLong(row.getOrDefault("Consented", "0")),
                                Long.parseLong(row.getOrDefault("Countries", "0")))))
                .toList();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 10 * ALL / whole) / 10.0;
    }
}
