package org.migov.server.browse;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.migov.ontology.Prefixes;
import org.migov.server.browse.ListIndex.Entry;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Vocabulary;
import org.migov.server.feeds.AtomFeed;
import org.migov.server.http.Csv;
import org.migov.server.http.Format;
import org.migov.server.http.Json;
import org.migov.server.http.Origin;
import org.migov.server.page.Reader;

/** A selection as CSV, JSON, Turtle or Atom: all of it, but for Atom, which comes page by page. */
final class ListDownloads {

    /** The forms there are, by the endings of their addresses. */
    static final List<Format> FORMATS =
            List.of(Format.CSV, Format.JSON, Format.of("ttl", "text/turtle"), Format.of("atom", AtomFeed.MEDIA_TYPE));

    private static final List<String> COLUMNS = List.of("iri", "name", "kind", "date", "country");

    private final ReleaseData data;
    private final Selection selection;
    private final ListIndex index;
    private final List<Entry> selected;
    private final Reader reader;
    private final Labels labels;

    ListDownloads(ReleaseData data, Selection selection, ListIndex index, List<Entry> selected, Reader reader) {
        this.data = data;
        this.selection = selection;
        this.index = index;
        this.selected = selected;
        this.reader = reader;
        this.labels = data.labels(reader.languages());
    }

    /** Sends it; inside a transaction. */
    void send(Context context, Format format, String title) {
        context.header(
                "Content-Disposition", "inline; filename=\"" + selection.kind().key() + "." + format.name() + "\"");
        switch (format.name()) {
            case "csv" -> {
                context.contentType("text/csv; charset=utf-8; header=present");
                context.result(csv());
            }
            case "json" -> {
                context.contentType(format.mediaType());
                context.result(json());
            }
            case "atom" -> {
                context.contentType(format.mediaType() + "; charset=utf-8");
                context.result(atom(context, title).write());
            }
            default -> {
                context.contentType("text/turtle; charset=utf-8");
                turtle(context);
            }
        }
    }

    private String csv() {
        StringBuilder csv = new StringBuilder(Csv.line(COLUMNS));
        for (Entry entry : selected) {
            Stream<String> cells = Stream.of(
                    entry.thing().getURI(),
                    labels.of(entry.thing()).text(),
                    keys(entry, Facet.KIND),
                    entry.day(),
                    keys(entry, Facet.COUNTRY));
            csv.append(Csv.line(cells.map(Csv::guarded).toList()));
        }
        return csv.toString();
    }

    private static String keys(Entry entry, Facet facet) {
        return entry.of(facet).stream().map(ListIndex::key).collect(Collectors.joining(" "));
    }

    private String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("release", data.release().id());
        json.put("list", selection.kind().key());
        json.put("count", selected.size());
        json.put("of", index.entries().size());
        json.put("query", index.query().text(selection, data.release().iris().base()));
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            if (index.query().has(facet)) {
                facets.put(
                        facet.key(),
                        ListIndex.counts(selected, facet).stream()
                                .map(this::plain)
                                .toList());
            }
        }
        json.put("facets", facets);
        json.put("records", selected.stream().map(this::plain).toList());
        return Json.indented(json);
    }

    private Map<String, Object> plain(ListIndex.Count count) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("key", count.value().key());
        plain.put("iri", count.value().node().getURI());
        plain.put("label", label(count.value().node()).text());
        plain.put("count", count.count());
        return plain;
    }

    private Map<String, Object> plain(Entry entry) {
        Label label = labels.of(entry.thing());
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("iri", entry.thing().getURI());
        plain.put("label", label.text());
        plain.put("language", label.language());
        data.addresses().page(entry.thing().getURI()).ifPresent(page -> plain.put("page", page));
        plain.put(
                "dates", entry.dates().stream().map(Node::getLiteralLexicalForm).toList());
        for (Facet facet : Facet.values()) {
            if (index.query().has(facet)) {
                plain.put(
                        facet.key(),
                        entry.of(facet).stream().map(ListIndex::key).toList());
            }
        }
        return plain;
    }

    private Label label(Node node) {
        return Vocabulary.isOurs(node) ? labels.ofTerm(node) : labels.of(node);
    }

    /** All statements about the records, record by record as they are read: a long list needs no memory. */
    private void turtle(Context context) {
        try {
            StreamRDF out = StreamRDFWriter.getWriterStream(context.outputStream(), RDFFormat.TURTLE_BLOCKS);
            out.start();
            out.base(data.release().iris().base());
            Prefixes.all().forEach(out::prefix);
            selected.forEach(entry -> data.release()
                    .dataset()
                    .getDefaultGraph()
                    .find(entry.thing(), Node.ANY, Node.ANY)
                    .forEachRemaining(out::triple));
            out.finish();
            context.outputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AtomFeed atom(Context context, String title) {
        String site = Origin.of(context.req());
        int pages = Math.max(1, (selected.size() + ListReading.PER_PAGE - 1) / ListReading.PER_PAGE);
        List<AtomFeed.Link> links = new ArrayList<>();
        links.add(link("self", site, selection));
        links.add(new AtomFeed.Link(
                "alternate", "text/html", site + selection.at(1).address("")));
        links.add(link("first", site, selection.at(1)));
        if (selection.page() > 1) {
            links.add(link("previous", site, selection.at(selection.page() - 1)));
        }
        if (selection.page() < pages) {
            links.add(link("next", site, selection.at(selection.page() + 1)));
        }
        String base = data.release().iris().base();
        return new AtomFeed(
                AtomFeed.tag(base, selection.at(1).address("").substring(1)),
                title,
                reader.words().language(),
                data.release().created(),
                links,
                selected.stream()
                        .skip((selection.page() - 1L) * ListReading.PER_PAGE)
                        .limit(ListReading.PER_PAGE)
                        .map(entry -> entry(entry, site))
                        .toList());
    }

    private static AtomFeed.Link link(String relation, String site, Selection page) {
        return new AtomFeed.Link(relation, AtomFeed.MEDIA_TYPE, site + page.address(".atom"));
    }

    private AtomFeed.Entry entry(Entry entry, String site) {
        String iri = entry.thing().getURI();
        String summary = Stream.concat(
                        entry.of(Facet.KIND).stream().map(kind -> label(kind).text()),
                        entry.dates().stream().limit(1).map(Node::getLiteralLexicalForm))
                .collect(Collectors.joining(" · "));
        return new AtomFeed.Entry(
                iri,
                labels.of(entry.thing()).text(),
                data.release().created(),
                data.addresses().page(iri).map(page -> site + page).orElse(iri),
                summary);
    }
}
