package org.migov.server.places;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Mg;
import org.migov.server.data.Label;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Csv;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;

/** Where corridors are chosen, {@code /corridor}, and all those within a group of countries: {@code /corridors/ecowas}. */
public final class CorridorsPage implements Routes {

    private static final int MOST = 60;
    private static final Node PARTY = Terms.iri(Mg.HAS_PARTY);
    private static final Node AGREEMENT = Terms.iri(Mg.AGREEMENT);
    private static final Node SOCIAL = Terms.iri(Mg.SOCIAL_SECURITY_AGREEMENT);

    private final Desk desk;

    CorridorsPage(Desk desk) {
        this.desk = desk;
    }

    /** Something to choose: {@code value} is what the address has. */
    public record Choice(Label label, String value, boolean chosen) {}

    /** What the template of the choice gets. */
    public record ChoiceView(Shell shell, List<Choice> countries, List<Choice> groups) {}

    /**
     * What the template of the matrix gets.
     *
     * @param query address of the query that finds the same numbers
     * @param names of the columns
     */
    public record MatrixView(
            Shell shell, AsOf asOf, Label group, String path, String query, List<Choice> names, List<Line> lines) {}

    /** A country with its corridors to those before it. */
    public record Line(Choice country, List<Pair> pairs) {}

    /** What two countries have: agreements, how many on social security, instruments that bind both on the day. */
    public record Pair(String href, String label, int agreements, int socialSecurity, int instruments) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/corridor", this::choice);
        routes.get("/corridors/{group}", this::matrix);
    }

    private void choice(Context context) {
        ReleaseData data = desk.current().get();
        Optional<String> from = given(context, "from");
        Optional<String> to = given(context, "to");
        if (from.isPresent() && to.isPresent()) {
            String path = data.things().reading(() -> {
                Places places = new Places(data);
                Names names = new Names(data, Reader.of(context.req()));
                return "/corridor/" + names.key(places.countryOr404(from.get())) + "/"
                        + names.key(places.countryOr404(to.get()));
            });
            String day = AsOf.of(context, data).query();
            context.redirect(Reader.of(context.req()).link(path + day), io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        desk.send(
                context,
                data,
                "corridors.jte",
                () -> data.things().reading(() -> {
                    Names names = new Names(data, Reader.of(context.req()));
                    Places places = new Places(data);
                    Shell shell = desk.pages()
                            .shell(context.req(), data.release(), names.say("corridors.title"), "corridors")
                            .with("places.css");
                    return new ChoiceView(
                            shell,
                            choices(places.countries(names), names, from.orElse("")),
                            choices(places.groups(names), names, ""));
                }));
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static List<Choice> choices(List<Node> nodes, Names names, String chosen) {
        return nodes.stream().map(node -> choice(node, names, chosen)).toList();
    }

    private static Choice choice(Node node, Names names, @Nullable String chosen) {
        String key = names.key(node).replace("id/group/", "");
        return new Choice(names.of(node), key, key.equals(chosen));
    }

    private void matrix(Context context) {
        ReleaseData data = desk.current().get();
        String asked = context.pathParam("group");
        boolean csv = asked.endsWith(".csv");
        String key = csv ? asked.substring(0, asked.length() - 4) : asked;
        AsOf asOf = AsOf.of(context, data);
        Node group = data.things()
                .reading(() -> new Places(data).group(key))
                .orElseThrow(() -> HttpProblem.notFound(
                        "There is no group of countries called \"" + key + "\"; /corridor has all of them."));
        if (csv) {
            if (!desk.pages().answered(context, data.release())) {
                context.contentType("text/csv; charset=utf-8; header=present");
                context.result(csv(view(context, data, group, asOf), asOf));
            }
        } else {
            desk.send(context, data, "corridormatrix.jte", () -> view(context, data, group, asOf));
        }
    }

    private MatrixView view(Context context, ReleaseData data, Node group, AsOf asOf) {
        Ledger ledger = desk.ledgers().of(data);
        return data.things().reading(() -> {
            Names names = new Names(data, Reader.of(context.req()));
            List<Node> members = members(data, group, asOf);
            String key = names.key(group).replace("id/group/", "");
            String path = "/corridors/" + key;
            Shell shell = desk.pages()
                    .shell(context.req(), data.release(), names.say("corridors.of", names.text(group)), "corridors")
                    .with(List.of(new Shell.Alternate("text/csv", path + ".csv" + asOf.query(), "CSV")))
                    .with("places.css", "places.js");
            return new MatrixView(
                    shell,
                    asOf,
                    names.of(group),
                    path,
                    Question.address("corridor-matrix", "", Map.of("group", key, "day", asOf.text())),
                    choices(members, names, ""),
                    lines(data, ledger, members, names, asOf));
        });
    }

    private static List<Node> members(ReleaseData data, Node group, AsOf asOf) {
        List<Node> members = new Places(data).members(group, asOf.text());
        if (members.size() > MOST) {
            throw HttpProblem.badRequest("A matrix holds " + MOST + " countries at most; this group has "
                    + members.size() + ". Choose a smaller one at /corridor.");
        }
        return members;
    }

    private static List<Line> lines(ReleaseData data, Ledger ledger, List<Node> members, Names names, AsOf asOf) {
        Map<Node, Set<Node>> agreements = new LinkedHashMap<>();
        Map<Node, Set<Node>> bonds = new LinkedHashMap<>();
        members.forEach(member -> {
            agreements.put(member, agreements(data, member));
            bonds.put(member, bonds(ledger, member, asOf));
        });
        List<Line> lines = new ArrayList<>();
        for (Node member : members) {
            List<Pair> pairs = new ArrayList<>();
            for (Node other : members.subList(0, members.indexOf(member))) {
                Set<Node> shared = both(agreements, member, other);
                pairs.add(new Pair(
                        "/corridor/" + names.key(member) + "/" + names.key(other) + asOf.query(),
                        names.text(member) + " → " + names.text(other),
                        shared.size(),
                        (int) shared.stream()
                                .filter(one ->
                                        data.things().values(one, Terms.TYPE).contains(SOCIAL))
                                .count(),
                        both(bonds, member, other).size()));
            }
            lines.add(new Line(choice(member, names, ""), pairs));
        }
        return lines;
    }

    private static Set<Node> both(Map<Node, Set<Node>> sets, Node one, Node other) {
        Set<Node> both = new HashSet<>(sets.getOrDefault(one, Set.of()));
        both.retainAll(sets.getOrDefault(other, Set.of()));
        return both;
    }

    private static Set<Node> agreements(ReleaseData data, Node place) {
        Set<Node> agreements = new HashSet<>(data.things().subjects(PARTY, place, Integer.MAX_VALUE));
        agreements.removeIf(one -> !data.things().values(one, Terms.TYPE).contains(AGREEMENT));
        return agreements;
    }

    private static Set<Node> bonds(Ledger ledger, Node place, AsOf asOf) {
        Set<Node> bonds = new HashSet<>();
        ledger.all().forEach(law -> {
            if (ledger.position(place, law.node(), asOf.text()).status().binds()) {
                bonds.add(law.node());
            }
        });
        return bonds;
    }

    private static String csv(MatrixView view, AsOf asOf) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("one", "other", "agreements", "social_security", "instruments_binding_both", "as_of"));
        for (Line line : view.lines()) {
            for (int at = 0; at < line.pairs().size(); at++) {
                Pair pair = line.pairs().get(at);
                rows.add(List.of(
                        line.country().value(),
                        view.names().get(at).value(),
                        String.valueOf(pair.agreements()),
                        String.valueOf(pair.socialSecurity()),
                        String.valueOf(pair.instruments()),
                        asOf.text()));
            }
        }
        return Csv.of(rows);
    }
}
