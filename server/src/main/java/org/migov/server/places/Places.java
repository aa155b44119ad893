package org.migov.server.places;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.HttpProblem;

/** Countries, territories, former states and groups by what readers write. To be used inside one reading. */
final class Places {

    private static final Node MEMBER = Terms.iri("http://www.w3.org/ns/org#member");
    private static final Node GROUP = Terms.iri("http://www.w3.org/ns/org#organization");
    private static final Node FROM = Terms.iri(Mg.FROM);
    private static final Node UNTIL = Terms.iri(Mg.UNTIL);
    private static final Node CURRENT = Terms.iri(Mg.CURRENT);

    private final ReleaseData data;

    Places(ReleaseData data) {
        this.data = data;
    }

    /** A country, territory or former state by its code, in any case. */
    Optional<Node> country(String code) {
        return known("country/" + code.toUpperCase(Locale.ROOT), code);
    }

    /** @throws HttpProblem 404 that says where codes stand */
    Node countryOr404(String code) {
        return country(code)
                .orElseThrow(
                        () -> HttpProblem.notFound("There is no country, territory or former state with the code \""
                                + code
                                + "\". Expected an ISO 3166-1 alpha-3 code such as PHL, or the four letters of a former"
                                + " state such as YUCS; /corridor has all of them by name."));
    }

    Optional<Node> group(String key) {
        return known("group/" + key.toLowerCase(Locale.ROOT), key);
    }

    Optional<Node> instrument(String key) {
        return known("instrument/" + key.toLowerCase(Locale.ROOT), key);
    }

    private Optional<Node> known(String path, String key) {
        Node node = Terms.iri(data.addresses().iri(path));
        return key.matches("[A-Za-z0-9-]{1,40}") && data.things().knows(node) ? Optional.of(node) : Optional.empty();
    }

    /** All that have a page among the countries, by name. */
    List<Node> countries(Names names) {
        return sorted(names, Mg.COUNTRY, Mg.FORMER_STATE);
    }

    List<Node> groups(Names names) {
        return sorted(names, Mg.GROUP);
    }

    private List<Node> sorted(Names names, String... kinds) {
        Map<Node, String> texts = new LinkedHashMap<>();
        Stream.of(kinds)
                .flatMap(kind -> data.things().subjects(Terms.TYPE, Terms.iri(kind), Integer.MAX_VALUE).stream())
                .forEach(node -> texts.put(node, names.text(node)));
        Comparator<Node> order =
                Comparator.comparing((Function<Node, String>) node -> plain(texts.getOrDefault(node, "")));
        return texts.keySet().stream().sorted(order).toList();
    }

    /** Without accents and case, so that Åland is not behind Zimbabwe. */
    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The members of a group on a day, as the query {@code group-members} has them. */
    List<Node> members(Node group, String day) {
        return data.things().subjects(GROUP, group, Integer.MAX_VALUE).stream()
                .filter(membership -> holds(membership, day))
                .flatMap(membership -> data.things().values(membership, MEMBER).stream())
                .filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private boolean holds(Node membership, String day) {
        Optional<String> from = first(membership, FROM);
        Optional<String> until = first(membership, UNTIL);
        boolean begun = from.isEmpty() || from.get().compareTo(day) <= 0;
        boolean lasts = until.isPresent()
                ? until.get().compareTo(day) >= 0 || day.startsWith(until.get())
                : first(membership, CURRENT).filter("true"::equals).isPresent();
        return begun && lasts;
    }

    private Optional<String> first(Node thing, Node property) {
        return data.things().values(thing, property).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }
}
