package org.migov.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Incoming;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.HttpProblem;
import org.migov.server.page.EntityView.Group;
import org.migov.server.page.EntityView.Item;
import org.migov.server.page.EntityView.Listing;

/** What points to a thing, for its page: the first of each group, or one group page by page. */
final class IncomingLists {

    private static final int FIRST = 10;
    private static final int PER_PAGE = 100;
    private static final int LONG = 20;

    private final ReleaseData data;
    private final Node thing;
    private final Reader reader;
    private final Labels labels;
    private final Values values;
    private final String title;

    IncomingLists(ReleaseData data, Node thing, Reader reader, Labels labels, Values values) {
        this.title = labels.of(thing).text();
        this.data = data;
        this.thing = thing;
        this.reader = reader;
        this.labels = labels;
        this.values = values;
    }

    /** The larger groups first, those that a record is made of before mere mentions. */
    List<Group> groups() {
        return data.incoming().groups(thing).stream()
                .sorted(Comparator.comparing((Incoming.Group group) -> isProvenance(group.property()))
                        .thenComparing(group -> -group.from().size()))
                .map(group -> group(group, 0, FIRST))
                .toList();
    }

    /** @throws HttpProblem 404 if there is no such list or no such page of it */
    Listing listing(Node property, Optional<Node> kind, int page) {
        Incoming.Group group = data.incoming()
                .group(thing, property, kind.orElse(null))
                .orElseThrow(() -> HttpProblem.notFound(reader.words().say("entity.none")));
        int from = (page - 1) * PER_PAGE;
        if (from >= group.from().size()) {
            throw HttpProblem.notFound(reader.words().say("entity.none"));
        }
        int until = Math.min(from + PER_PAGE, group.from().size());
        String range = reader.words()
                .say(
                        "entity.list",
                        reader.words().number(from + 1L),
                        reader.words().number(until),
                        count(group));
        return new Listing(
                group(group, from, PER_PAGE),
                range,
                page > 1 ? address(group, page - 1) : null,
                until < group.from().size() ? address(group, page + 1) : null);
    }

    private Group group(Incoming.Group group, int from, int most) {
        List<Item> items =
                group.from().stream().skip(from).limit(most).map(this::item).toList();
        return new Group(
                heading(group),
                reader.words().say("entity.via", labels.ofTerm(group.property()).text()),
                count(group),
                group.from().size() > FIRST,
                group.capped(),
                address(group, 1),
                items);
    }

    private Item item(Node node) {
        return new Item(shortened(labels.of(node)), values.href(node), stamp(node));
    }

    /** The long name of the thing that the page is about need not be read in every line of it. */
    private Label shortened(Label label) {
        String rest = title.length() < LONG ? "" : label.text().replace(title, "…");
        return rest.length() < LONG ? label : new Label(rest, label.language(), label.origin());
    }

    private @Nullable String stamp(Node node) {
        return data.things().values(node, Terms.CERTAINTY).stream()
                .filter(certainty -> !"stated".equals(Values.key(certainty)))
                .map(certainty -> labels.of(certainty).text())
                .findFirst()
                .orElse(null);
    }

    private String heading(Incoming.Group group) {
        String property = Vocabulary.compact(group.property().getURI()).replace(':', '_');
        Node kind = group.kind();
        return reader.words()
                .find("in." + property)
                .or(() -> Optional.ofNullable(kind).flatMap(found -> Kinds.plural(reader.words(), found.getURI())))
                .orElseGet(() -> reader.words().say("kinds.other"));
    }

    private String count(Incoming.Group group) {
        String number = reader.words().number(group.from().size());
        return group.capped() ? reader.words().say("entity.capped", number) : number;
    }

    private String address(Incoming.Group group, int page) {
        String address = data.addresses().page(thing.getURI()).orElseThrow() + "?incoming="
                + Shell.encoded(Vocabulary.compact(group.property().getURI()));
        Node kind = group.kind();
        if (kind != null) {
            address += "&kind=" + Shell.encoded(Vocabulary.compact(kind.getURI()));
        }
        return page > 1 ? address + "&page=" + page : address;
    }

    private static boolean isProvenance(Node property) {
        return property.equals(Terms.DERIVED_FROM) || property.equals(Terms.CERTAINTY);
    }
}
