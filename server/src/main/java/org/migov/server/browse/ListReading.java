package org.migov.server.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.browse.ListIndex.Count;
import org.migov.server.browse.ListIndex.Entry;
import org.migov.server.browse.ListView.Chip;
import org.migov.server.browse.ListView.FacetView;
import org.migov.server.browse.ListView.Hidden;
import org.migov.server.browse.ListView.Option;
import org.migov.server.browse.ListView.Order;
import org.migov.server.browse.ListView.Row;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.HttpProblem;
import org.migov.server.page.EntityView.Value;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.page.Values;
import org.migov.server.page.Words;

/** Puts a selection into a reader's words; inside a transaction, for one page. */
final class ListReading {

    static final int PER_PAGE = 25;
    private static final int FIRST = 8;
    private static final int MOST_SHOWN = 4;

    private final ReleaseData data;
    private final Selection selection;
    private final ListIndex index;
    private final List<Entry> selected;
    private final Words words;
    private final Labels labels;
    private final Values values;

    ListReading(ReleaseData data, Selection selection, ListIndex index, List<Entry> selected, Reader reader) {
        this.data = data;
        this.selection = selection;
        this.index = index;
        this.selected = selected;
        this.words = reader.words();
        this.labels = data.labels(reader.languages());
        this.values = new Values(labels, data.addresses(), words);
    }

    /** @throws HttpProblem 404 if the list does not have that page */
    ListView view(Shell shell, List<Sort> orders) {
        int pages = Math.max(1, (selected.size() + PER_PAGE - 1) / PER_PAGE);
        int page = selection.page();
        if (page > pages) {
            throw HttpProblem.notFound("page: this selection has " + pages + (pages == 1 ? " page" : " pages")
                    + ", found " + page + ". Begin at " + selection.at(1).address("") + ".");
        }
        return new ListView(
                shell,
                selection.kind().key(),
                shell.title(),
                words.say(
                        selected.size() == 1 ? "browse.one" : "browse.count",
                        words.number(selected.size()),
                        words.number(index.entries().size())),
                pages == 1 ? "" : words.say("browse.page", words.number(page), words.number(pages)),
                selection.q(),
                selection.from(),
                selection.to(),
                index.query().hasDates(),
                hidden(),
                chips(),
                orders.size() < 2 ? List.of() : orders.stream().map(this::order).toList(),
                rows().toList(),
                facets(),
                page > 1 ? selection.at(page - 1).address("") : null,
                page < pages ? selection.at(page + 1).address("") : null,
                shell.alternates(),
                "/sparql?query="
                        + Shell.encoded(index.query()
                                .text(selection, data.release().iris().base())));
    }

    private List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            selection.chosen(facet).forEach(value -> hidden.add(new Hidden(facet.key(), value.key())));
        }
        return hidden;
    }

    private List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        if (!selection.q().isEmpty()) {
            chips.add(chip("q", selection.q(), selection.withoutWords()));
        }
        for (Facet facet : Facet.values()) {
            selection
                    .chosen(facet)
                    .forEach(value -> chips.add(new Chip(
                            words.say("browse." + facet.key()),
                            label(value.node()),
                            selection.without(facet, value).address(""))));
        }
        if (!selection.from().isEmpty()) {
            chips.add(chip("from", selection.from(), selection.between("", selection.to())));
        }
        if (!selection.to().isEmpty()) {
            chips.add(chip("to", selection.to(), selection.between(selection.from(), "")));
        }
        return chips;
    }

    private Chip chip(String key, String text, Selection without) {
        return new Chip(words.say("browse." + key), new Label(text, "", Label.Origin.WANTED), without.address(""));
    }

    private Order order(Sort sort) {
        return new Order(sort.key(), words.say("browse.sort." + sort.key()), sort == selection.sort());
    }

    private Stream<Row> rows() {
        return selected.stream()
                .skip((selection.page() - 1L) * PER_PAGE)
                .limit(PER_PAGE)
                .map(this::row);
    }

    private Row row(Entry entry) {
        List<Node> countries = entry.of(Facet.COUNTRY);
        boolean many = countries.size() > MOST_SHOWN;
        return new Row(
                labels.of(entry.thing()),
                values.href(entry.thing()),
                entry.of(Facet.KIND).stream().limit(MOST_SHOWN).map(this::term).toList(),
                entry.dates().stream().limit(1).map(values::of).toList(),
                many ? List.of() : countries.stream().map(values::of).toList(),
                many ? words.say("browse.countries", words.number(countries.size())) : "",
                stamp(entry.thing()));
    }

    private @Nullable String stamp(Node thing) {
        return data.things().values(thing, Terms.CERTAINTY).stream()
                .filter(certainty -> !certainty.getURI().endsWith("/stated"))
                .map(certainty -> labels.of(certainty).text())
                .findFirst()
                .orElse(null);
    }

    private Value term(Node node) {
        return Vocabulary.isOurs(node) ? values.term(node) : values.of(node);
    }

    private Label label(Node node) {
        return Vocabulary.isOurs(node) ? labels.ofTerm(node) : labels.of(node);
    }

    private List<FacetView> facets() {
        return Arrays.stream(Facet.values())
                .filter(index.query()::has)
                .map(this::facet)
                .filter(facet -> !facet.first().isEmpty())
                .toList();
    }

    private FacetView facet(Facet facet) {
        List<Option> options = ListIndex.counts(selected, facet).stream()
                .filter(count -> !selection.chosen(facet).contains(count.value()))
                .map(count -> option(facet, count))
                .toList();
        int first = options.size() <= FIRST + 2 ? options.size() : FIRST;
        return new FacetView(
                facet.key(),
                words.say("browse." + facet.key()),
                options.subList(0, first),
                options.subList(first, options.size()));
    }

    private Option option(Facet facet, Count count) {
        return new Option(
                label(count.value().node()),
                words.number(count.count()),
                selection.with(facet, count.value()).address(""));
    }
}
