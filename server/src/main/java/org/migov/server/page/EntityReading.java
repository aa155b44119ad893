package org.migov.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Addresses;
import org.migov.server.data.Fact;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.RdfFormat;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Thing;
import org.migov.server.page.EntityView.Certainty;
import org.migov.server.page.EntityView.Row;
import org.migov.server.page.EntityView.Section;
import org.migov.server.page.EntityView.Value;

/** Reads what the page of one thing shows. Used within one transaction, for one page. */
final class EntityReading {

    private static final int SHOWN = 12;
    private static final Node OBSERVED = Terms.iri("http://purl.org/linked-data/sdmx/2009/measure#obsValue");
    private static final Node UNIT = Terms.iri("http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure");
    private static final Node QUALIFIER = Terms.iri(Mg.VALUE_QUALIFIER);
    private static final Node CONCEPT = Terms.iri("http://www.w3.org/2004/02/skos/core#Concept");

    private final ReleaseData data;
    private final Thing thing;
    private final Reader reader;
    private final Labels labels;
    private final Values values;
    private final Sources sources;
    private final Label title;

    EntityReading(ReleaseData data, Thing thing, Reader reader) {
        this.data = data;
        this.thing = thing;
        this.reader = reader;
        this.labels = data.labels(reader.languages());
        this.values = new Values(labels, data.addresses(), reader.words());
        this.sources = new Sources(data, labels, values, reader.words());
        this.title = labels.of(thing);
    }

    Label title() {
        return title;
    }

    /** The whole page. */
    EntityView page(Shell shell, List<Parts.Part> parts) {
        List<Section> sections = sections();
        IncomingLists incoming = new IncomingLists(data, thing.node(), reader, labels, values);
        return view(shell, parts, sections, incoming.groups(), Optional.empty());
    }

    /** One list of incoming links. */
    EntityView list(Shell shell, Node property, Optional<Node> kind, int page) {
        IncomingLists incoming = new IncomingLists(data, thing.node(), reader, labels, values);
        return view(shell, List.of(), List.of(), List.of(), Optional.of(incoming.listing(property, kind, page)));
    }

    private EntityView view(
            Shell shell,
            List<Parts.Part> parts,
            List<Section> sections,
            List<EntityView.Group> incoming,
            Optional<EntityView.Listing> listing) {
        return new EntityView(
                shell,
                thing.node().getURI(),
                kind(),
                title,
                codes(),
                lede(),
                certainty(),
                parts,
                sections,
                incoming,
                listing,
                sources.notes(),
                formats(),
                describe());
    }

    private Value kind() {
        return data.vocabulary().kind(thing.types()).map(values::term).orElseGet(() -> values.term(CONCEPT));
    }

    private List<Value> codes() {
        return thing.values(Terms.NOTATION)
                .map(values::of)
                .sorted(Comparator.comparing((Value code) -> String.valueOf(code.note()))
                        .thenComparing(Value::text))
                .toList();
    }

    private Optional<Value> lede() {
        return Stream.of(Terms.DEFINITION, Terms.DESCRIPTION)
                .flatMap(property -> labels.best(thing.values(property)).stream())
                .findFirst()
                .map(text -> new Value(
                        Value.Shape.TEXT, text.text(), text.language(), text.fallback(), null, null, null, List.of()))
                .or(this::figure);
    }

    /** The figure of a statistic as its document has it: {@code more than 78.5 percent}. */
    private Optional<Value> figure() {
        return thing.value(OBSERVED).filter(Node::isLiteral).map(number -> {
            String text = Stream.of(QUALIFIER, OBSERVED, UNIT)
                    .flatMap(property -> thing.value(property).stream())
                    .map(node -> values.of(node).text())
                    .collect(Collectors.joining(" "));
            return new Value(Value.Shape.TEXT, text, "", false, null, null, null, List.of());
        });
    }

    private Optional<Certainty> certainty() {
        return thing.value(Terms.CERTAINTY)
                .filter(Node::isURI)
                .map(node ->
                        new Certainty(labels.of(node).text(), values.href(node), "stated".equals(Values.key(node))));
    }

    private List<Section> sections() {
        Map<Sections, Map<Node, List<Fact>>> grouped = new EnumMap<>(Sections.class);
        thing.facts().stream()
                .filter(this::isShown)
                .forEach(fact -> grouped.computeIfAbsent(Sections.of(fact.property()), first -> new LinkedHashMap<>())
                        .computeIfAbsent(fact.property(), first -> new ArrayList<>())
                        .add(fact));
        List<Section> sections = new ArrayList<>();
        grouped.forEach((section, properties) -> sections.add(
                new Section(section.key(), reader.words().say("entity." + section.key()), rows(section, properties))));
        return sections;
    }

    private boolean isShown(Fact fact) {
        if (fact.value().isLiteral() && isSaidAlready(fact)) {
            return false;
        }
        return !Sections.isShownElsewhere(fact.property());
    }

    /** In the head of the page, or by a property that says more. */
    private boolean isSaidAlready(Fact fact) {
        String text = fact.value().getLiteralLexicalForm();
        String language = fact.value().getLiteralLanguage();
        boolean inTitle = Terms.NAMES.contains(fact.property())
                && text.equals(title.text())
                && (language.isEmpty() || language.equals(title.language()));
        boolean inLede = lede().map(Value::text).filter(text::equals).isPresent();
        boolean better = fact.property().equals(Terms.LABEL)
                && thing.facts().stream()
                        .anyMatch(other -> other.value().equals(fact.value())
                                && (other.property().equals(Terms.PREF_LABEL)
                                        || other.property().equals(Terms.TITLE)));
        return inTitle || inLede || better;
    }

    private List<Row> rows(Sections section, Map<Node, List<Fact>> properties) {
        return properties.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), row(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparingInt((Map.Entry<Node, Row> entry) -> section.place(entry.getKey()))
                        .thenComparing(entry -> entry.getValue().property().text()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Row row(Node property, List<Fact> facts) {
        List<Value> all = facts.stream()
                .sorted(Comparator.comparingInt((Fact fact) -> rank(fact.value())))
                .map(fact -> value(fact).marked(sources.marks(fact.graphs())))
                .toList();
        int shown = all.size() <= SHOWN + 3 ? all.size() : SHOWN;
        return new Row(values.heading(property), all.subList(0, shown), all.subList(shown, all.size()));
    }

    private Value value(Fact fact) {
        return fact.property().equals(Terms.TYPE) ? values.type(fact.value()) : values.of(fact.value());
    }

    private int rank(Node value) {
        return value.isLiteral() ? labels.languages().rank(value.getLiteralLanguage()) : 0;
    }

    private List<Shell.Alternate> formats() {
        String path = data.addresses().path(thing.node().getURI()).orElseThrow();
        return Stream.of(RdfFormat.values())
                .map(format ->
                        new Shell.Alternate(format.mediaType(), Addresses.data(path, format), formatName(format)))
                .toList();
    }

    private static String formatName(RdfFormat format) {
        return switch (format) {
            case TURTLE -> "Turtle";
            case JSON_LD -> "JSON-LD";
            case N_TRIPLES -> "N-Triples";
            case RDF_XML -> "RDF/XML";
            case TRIG -> "TriG";
        };
    }

    private String describe() {
        return "/sparql?query=" + Shell.encoded(PageQueries.thing(thing.node()));
    }
}
