package org.migov.server.fragments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Addresses;
import org.migov.server.data.Vocabulary;
import org.migov.server.page.Shell;
import org.migov.server.release.Manifest;
import org.migov.server.release.Statements;

/**
 * A fragment as people see it.
 *
 * @param asked what stands in the form: name of a field to what was written there
 * @param graphs that can be chosen, IRI to title
 * @param pages first to last of this fragment
 */
public record FragmentView(
        Shell shell,
        Map<String, String> asked,
        Map<String, String> graphs,
        String total,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        List<Row> rows) {

    /** A statement. */
    public record Row(Cell subject, Cell predicate, Cell object) {}

    /**
     * A term.
     *
     * @param text short where a prefix fits
     * @param narrower the fragment with this term in this place
     * @param page of the thing, where it has one here
     */
    public record Cell(
            String text, String narrower, @Nullable String page) {}

    static FragmentView of(Shell shell, Fragment fragment, Manifest manifest) {
        Addresses addresses = new Addresses(manifest.base());
        Asked asked = fragment.asked();
        Statements.Pattern pattern = asked.pattern();
        return new FragmentView(
                shell,
                Map.of(
                        "subject", written(pattern.subject()),
                        "predicate", written(pattern.predicate()),
                        "object", written(pattern.object()),
                        "graph", written(pattern.graph())),
                graphs(manifest),
                shell.number(fragment.total()),
                asked.page(),
                fragment.pages(),
                fragment.hasPrevious() ? asked.page(asked.page() - 1) : null,
                fragment.hasNext() ? asked.page(asked.page() + 1) : null,
                fragment.statements().stream()
                        .map(statement -> row(statement, pattern, addresses))
                        .toList());
    }

    private static Row row(Triple statement, Statements.Pattern in, Addresses addresses) {
        Node subject = statement.getSubject();
        Node predicate = statement.getPredicate();
        Node object = statement.getObject();
        return new Row(
                cell(subject, new Statements.Pattern(in.graph(), subject, in.predicate(), in.object()), addresses),
                cell(predicate, new Statements.Pattern(in.graph(), in.subject(), predicate, in.object()), addresses),
                cell(object, new Statements.Pattern(in.graph(), in.subject(), in.predicate(), object), addresses));
    }

    private static Cell cell(Node term, Statements.Pattern narrower, Addresses addresses) {
        Optional<String> page = term.isURI() ? addresses.page(term.getURI()) : Optional.empty();
        return new Cell(shown(term, addresses), Asked.first(narrower), page.orElse(null));
    }

    private static String shown(Node term, Addresses addresses) {
        if (term.isURI()) {
            return addresses.path(term.getURI()).orElseGet(() -> Vocabulary.compact(term.getURI()));
        }
        String text = TermText.write(term);
        int datatype = term.getLiteralLanguage().isEmpty() ? text.lastIndexOf("^^") : -1;
        boolean typed = datatype > text.lastIndexOf('"');
        return typed ? text.substring(0, datatype + 2) + Vocabulary.compact(text.substring(datatype + 2)) : text;
    }

    private static Map<String, String> graphs(Manifest manifest) {
        Map<String, String> graphs = new java.util.LinkedHashMap<>();
        manifest.graphs().forEach(graph -> graphs.put(graph.iri(), graph.title()));
        return graphs;
    }

    private static String written(@Nullable Node term) {
        return term == null ? "" : TermText.write(term);
    }
}
