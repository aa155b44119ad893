package org.migov.server.catalogue;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.queries.Parameter;
import org.migov.queries.ParameterType;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.page.Reader;

/**
 * A field of the form of a query.
 *
 * @param help what the value means, in the reader's language where it is known in it
 * @param language of {@code help}
 * @param problem why the value does not fit; empty if it does
 * @param inputType {@code text}, {@code date} or {@code number}
 * @param choices the things of the kind that is asked for; empty where there are too many or none
 */
public record ParameterField(
        String name,
        String help,
        String language,
        String value,
        boolean optional,
        String inputType,
        List<Choice> choices,
        String problem) {

    private static final int MOST_CHOICES = 400;
    private static final String CONCEPT = "concept/";
    private static final Map<String, List<String>> CLASSES = Map.of(
            "country", List.of(Mg.COUNTRY, Mg.FORMER_STATE),
            "group", List.of(Mg.GROUP),
            "instrument", List.of(Mg.INSTRUMENT),
            "organisation", List.of(Mg.ORGANISATION));

    /** A thing that may be chosen. */
    public record Choice(String value, String label, boolean selected) {}

    public ParameterField {
        choices = List.copyOf(choices);
    }

    /** The field of a parameter, with the things of the release to choose from; inside a transaction. */
    static ParameterField of(Parameter parameter, String value, ReleaseData data, Reader reader, String problem) {
        String language = reader.words().language();
        Optional<String> help =
                language.equals("en") ? Optional.empty() : reader.words().find("parameter." + parameter.name());
        return new ParameterField(
                parameter.name(),
                help.orElse(parameter.help()),
                help.isPresent() ? language : "en",
                value,
                parameter.optional(),
                inputType(parameter.type()),
                parameter.kind().map(kind -> choices(kind, value, data, reader)).orElse(List.of()),
                problem);
    }

    private static String inputType(ParameterType type) {
        return switch (type) {
            case DATE -> "date";
            case INTEGER -> "number";
            case IRI, STRING, LANGUAGE -> "text";
        };
    }

    private static List<Choice> choices(String kind, String value, ReleaseData data, Reader reader) {
        String prefix = data.release().iris().id(kind, "");
        List<Node> things = things(kind, data)
                .filter(node -> node.getURI().startsWith(prefix))
                .toList();
        if (things.isEmpty() || things.size() > MOST_CHOICES) {
            return List.of();
        }
        Labels labels = data.labels(reader.languages());
        List<Choice> choices = new ArrayList<>();
        things.forEach(node -> {
            String key = node.getURI().substring(prefix.length());
            choices.add(new Choice(
                    key,
                    labels.of(node).text(),
                    key.equals(value) || node.getURI().equals(value)));
        });
        choices.sort(Comparator.comparing(
                Choice::label, Collator.getInstance(reader.words().locale())));
        boolean known = choices.stream().anyMatch(Choice::selected);
        return known || value.isEmpty() || value.equals(Parameter.ANY) ? choices : List.of();
    }

    private static Stream<Node> things(String kind, ReleaseData data) {
        if (kind.startsWith(CONCEPT)) {
            Node scheme = Terms.iri(data.release().iris().scheme(kind.substring(CONCEPT.length())));
            return data.things().subjects(Terms.IN_SCHEME, scheme, MOST_CHOICES + 1).stream();
        }
        return CLASSES.getOrDefault(kind, List.of()).stream()
                .flatMap(type -> data.things().subjects(Terms.TYPE, Terms.iri(type), MOST_CHOICES + 1).stream());
    }
}
