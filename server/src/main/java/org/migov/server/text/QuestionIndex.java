package org.migov.server.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * The text index as one SPARQL query sees it: within the graphs that the query is about, as long as it may run. Lives as
 * long as that query, on its one thread.
 */
final class QuestionIndex implements TextIndex {

    /** Hits that one call gives at most. */
    static final int MOST = 10_000;

    private static final int LONGEST = 1_000;
    /** Sources that state the same, at most, for a limit to be kept to. */
    private static final int MOST_SOURCES = 8;

    private static final String DEFAULT_GRAPH = Quad.defaultGraphNodeGenerated.getURI();

    private final @Nullable TextSearch text;
    private final @Nullable List<String> from;
    private final QueryTimeout over;
    private final IndexedProperties properties;

    /**
     * @param from the graphs that FROM names, whose union is the default graph; null for the default graph of the release
     * @param over whether the query must stop
     */
    QuestionIndex(@Nullable TextSearch text, @Nullable List<String> from, BooleanSupplier over) {
        this.text = text;
        this.from = from;
        this.over = over::getAsBoolean;
        this.properties =
                new IndexedProperties(text == null ? Set.of() : text.analysis().properties());
    }

    @Override
    public EntityDefinition getDocDef() {
        return properties;
    }

    @Override
    public List<TextHit> query(
            @Nullable Node subject,
            List<Resource> among,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        String uri = subject == null || Var.isVar(subject) || !subject.isURI() ? null : subject.getURI();
        return query(uri, among, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            @Nullable String subject,
            List<Resource> among,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        if (text == null) {
            throw new TextQueryRefused(
                    "This release was made before there was a text index, so that text:query cannot be"
                            + " answered on it. FILTER(CONTAINS(LCASE(STR(?label)), \"…\")) works without one; the next load"
                            + " makes one.");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
        String field = text.analysis().field(tag.replaceFirst("-.*", ""));
        Query asked = parsed(words, text.analysis(), field);
        query.add(asked, Occur.MUST);
        if (!tag.isEmpty()) {
            query.add(new TermQuery(new Term("lang", tag)), Occur.FILTER);
        }
        if (subject != null) {
            query.add(new TermQuery(new Term("uri", subject)), Occur.FILTER);
        }
        if (!among.isEmpty()) {
            query.add(oneOf("property", among.stream().map(Resource::getURI).toList()), Occur.FILTER);
        }
        query.add(oneOf("graph", graphs(graph)), Occur.FILTER);
        Marking marking = new Marking(text.analysis().analyzer(), field, asked, highlight);
        return found(text, query.build(), limit < 0 ? MOST : Math.min(limit, MOST), marking);
    }

    /** @param graph that the search stands in; null where it has no name, as the union of FROM has none */
    private List<String> graphs(@Nullable String graph) {
        String standsIn = graph == null ? DEFAULT_GRAPH : graph;
        return from != null && standsIn.equals(DEFAULT_GRAPH) ? from : List.of(standsIn);
    }

    private List<TextHit> found(TextSearch index, Query query, int limit, Marking marking) {
        List<TextHit> hits = new ArrayList<>();
        if (limit == 0) {
            return hits;
        }
        Set<List<Object>> known = new HashSet<>();
        try {
            IndexReader reader = new ExitableDirectoryReader(index.reader(), over);
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setTimeout(over);
            int sources = from == null ? 1 : Math.min(Math.max(from.size(), 1), MOST_SOURCES);
            for (ScoreDoc found : searcher.search(query, limit * sources).scoreDocs) {
                check();
                TextHit hit = marking.hit(reader.storedFields().document(found.doc), found.score);
                boolean first = known.add(List.of(hit.getNode(), hit.getLiteral(), hit.getProp()));
                if (first && hits.size() < limit) {
                    hits.add(hit);
                }
            }
            check();
            return hits;
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            throw new QueryCancelledException();
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
            throw new TextQueryRefused(
                    "The text to search for stands for too many words; write more letters before a * or ~.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        if (over.shouldExit()) {
            throw new QueryCancelledException();
        }
    }

    private static Query parsed(String words, Analysis analysis, String field) {
        if (words.length() > LONGEST) {
            throw new TextQueryRefused("The text to search for is " + words.length() + " characters long; at most "
                    + LONGEST + " are searched for.");
        }
        QueryParser parser = new QueryParser(field, analysis.analyzer());
        parser.setAllowLeadingWildcard(true);
        try {
            return parser.parse(words);
        } catch (ParseException | IllegalArgumentException | TooComplexToDeterminizeException | StackOverflowError e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new TextQueryRefused("text:query cannot read \"" + shortened(words) + "\": " + shortened(reason)
                    + ". Write a backslash before + - & | ! ( ) { } [ ] ^ \" ~ * ? : \\ / where they are meant as they"
                    + " stand.");
        }
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }

    private static Query oneOf(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language) {
        return query(property, words, graph, language, MOST);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
        return query(property, words, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(
            Node property, String words, String graph, String language, int limit, @Nullable String highlight) {
        return query(
                (String) null,
                List.of(ResourceFactory.createResource(property.getURI())),
                words,
                graph,
                language,
                limit,
                highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> among, String words, String graph, String language, int limit, @Nullable String highlight) {
        return query((String) null, among, words, graph, language, limit, highlight);
    }

    @Override
    public Map<String, Node> get(String uri) {
        return Map.of();
    }

    @Override
    public void prepareCommit() {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void rollback() {
        throw readOnly();
    }

    @Override
    public void close() {}

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("the text index of a release is never written to");
    }
}
