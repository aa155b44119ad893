package org.migov.server.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.page.Figures;
import org.migov.server.page.Reader;
import org.migov.server.page.Words;
import org.migov.server.sparql.QueryRunner;

/** Three questions of the catalogue for the start page. Their answers are kept with those of the endpoint. */
public final class FeaturedAnswers implements Figures {

    private static final int MOST_BARS = 8;
    private static final double ALL = 100;

    private static final List<Feature> FEATURES = List.of(
            new Feature("agreements-by-decade", "decade", "agreements", FeaturedAnswers::decades),
            new Feature("provision-frequency", "provision", "share", FeaturedAnswers::provisions),
            new Feature("consent-by-region", "region", "consented", FeaturedAnswers::regions));

    private final QueryRunner queries;
    private final Map<String, CatalogueQuery> catalogue = new LinkedHashMap<>();

    /** A query with the two columns that its bars are drawn from. */
    private record Feature(String query, String category, String number, Function<Drawing, List<Bar>> bars) {}

    /** The rows of an answer, for a reader. */
    private record Drawing(List<Map<String, String>> rows, ReleaseData data, Reader reader) {

        private Label name(String iri) {
            return data.things().reading(() -> data.labels(reader.languages()).of(Terms.iri(iri)));
        }

        private Words words() {
            return reader.words();
        }
    }

    public FeaturedAnswers(CurrentData current, QueryRunner queries) {
        this.queries = queries;
        Catalogue.standard().forEach(query -> catalogue.put(query.name(), query));
        current.ahead("featured answers", data -> {
            of(data, Reader.in("en"));
            world(data, Reader.in("en"));
        });
    }

    @Override
    public List<Figure> of(ReleaseData data, Reader reader) {
        return FEATURES.stream()
                .flatMap(feature -> figure(feature, data, reader).stream())
                .toList();
    }

    @Override
    public Optional<World> world(ReleaseData data, Reader reader) {
        List<Map<String, String>> rows = rows(data, WorldAnswer.QUERY);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(data.things().reading(() -> new WorldAnswer(rows, data, reader).world()));
    }

    private Optional<Figure> figure(Feature feature, ReleaseData data, Reader reader) {
        List<Bar> bars = feature.bars().apply(new Drawing(rows(data, feature.query()), data, reader));
        Words words = reader.words();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        feature.query(),
                        words.say("figure." + feature.query()),
                        words.say("figure." + feature.query() + ".note"),
                        words.say("figure.by." + feature.category()),
                        words.say("figure." + feature.query() + ".note"),
                        feature.category() + " " + feature.number(),
                        bars,
                        "/queries/" + feature.query() + ".csv",
                        "/queries/" + feature.query()));
    }

    private List<Map<String, String>> rows(ReleaseData data, String name) {
        CatalogueQuery query = catalogue.get(name);
        return query == null ? List.of() : Rows.of(queries, data, query);
    }

    private static List<Bar> decades(Drawing answer) {
        long most = answer.rows().stream()
                .mapToLong(row -> number(row, "agreements"))
                .max()
                .orElse(1);
        List<Bar> bars = new ArrayList<>();
        answer.rows().forEach(row -> {
            String decade = row.getOrDefault("decade", "");
            String shown = decade.endsWith("s")
                    ? decade
                    : answer.words().find("figure.undated").orElse(decade);
            long count = number(row, "agreements");
            bars.add(new Bar(
                    new Label(shown, "", Label.Origin.WANTED),
                    answer.words().number(count),
                    decade,
                    String.valueOf(count),
                    share(count, most)));
        });
        return bars;
    }

    private static List<Bar> provisions(Drawing answer) {
        return answer.rows().stream()
                .filter(row -> row.containsKey("share"))
                .limit(MOST_BARS)
                .map(row -> new Bar(
                        answer.name(row.getOrDefault("provision", "")),
                        answer.words().decimal(Double.parseDouble(row.getOrDefault("share", "0"))) + " %",
                        row.getOrDefault("provision", ""),
                        row.getOrDefault("share", ""),
                        Math.min(ALL, Double.parseDouble(row.getOrDefault("share", "0")))))
                .toList();
    }

    private static List<Bar> regions(Drawing answer) {
        return answer.rows().stream()
                .filter(row -> row.containsKey("countries"))
                .map(row -> new Bar(
                        answer.name(row.getOrDefault("region", "")),
                        answer.words()
                                .say(
                                        "figure.of",
                                        row.getOrDefault("consented", "0"),
                                        row.getOrDefault("countries", "0")),
                        row.getOrDefault("region", ""),
                        row.getOrDefault("consented", "0"),
                        share(number(row, "consented"), number(row, "countries"))))
                .toList();
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.getOrDefault(column, "0"));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 10 * ALL / whole) / 10.0;
    }
}
