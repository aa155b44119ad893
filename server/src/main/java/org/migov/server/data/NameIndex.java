package org.migov.server.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.migov.ontology.Mg;

/**
 * All names and codes of a release, for the search and for reconciliation: upper and lower case and accents do not count,
 * and where little is found, nor do small differences in spelling.
 *
 * <p>Left out are the parts of agreements (findings, codings, participations), which are found on their agreement's
 * page. Immutable; made once for a release, in memory. The text index of the release is for statements, in the words of a
 * query language, and old releases have none; here things are ranked, whatever the release.
 */
public final class NameIndex {

    /** The kinds that are searched, in the order in which results are shown. */
    public static final List<String> KINDS = List.of(
            Mg.COUNTRY,
            Mg.FORMER_STATE,
            Mg.GROUP,
            Mg.INSTRUMENT,
            Mg.AGREEMENT,
            Mg.PRACTICE,
            "http://www.w3.org/2004/02/skos/core#Concept",
            Mg.ORGANISATION,
            Mg.DOCUMENT,
            Mg.STATISTIC,
            Mg.UNION_ACTION,
            Mg.SOURCE,
            "http://www.w3.org/2004/02/skos/core#ConceptScheme",
            Mg.CONFLICT,
            Mg.COVERAGE,
            Mg.COMMITMENT,
            Mg.TREATY_ACTION,
            Mg.UNDATED_RECORD,
            Mg.MEMBERSHIP,
            Mg.PRACTICE_RECORD);

    /** Kinds that are records about other things; of them few are shown among others. */
    public static final Set<String> RECORDS = Set.of(
            Mg.CONFLICT,
            Mg.COVERAGE,
            Mg.COMMITMENT,
            Mg.TREATY_ACTION,
            Mg.UNDATED_RECORD,
            Mg.MEMBERSHIP,
            Mg.PRACTICE_RECORD);

    private static final List<Node> TEXTS =
            List.of(Terms.PREF_LABEL, Terms.LABEL, Terms.TITLE, Terms.ALT_LABEL, SKOS.hiddenLabel.asNode());
    private static final List<Node> CODES = List.of(Terms.NOTATION, Terms.IDENTIFIER);
    private static final List<Node> ELSEWHERE = List.of(SKOS.exactMatch.asNode());
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    private static final int FEW = 3;
    private static final int SHORT = 4;
    private static final int LONG = 7;
    private static final int MOST_SPELLINGS = 200;

    private final List<Name> names;
    private final IndexSearcher searcher;

    /**
     * A thing that was found.
     *
     * @param name the name or code that fits best
     */
    public record Hit(Name name, Match match) {

        private static final Comparator<Hit> BEST = Comparator.comparing(Hit::match)
                .thenComparing(hit -> hit.name().folded().length())
                .thenComparing(hit -> hit.name().thing().getURI());

        public Node thing() {
            return name.thing();
        }

        public String kind() {
            return KINDS.get(name.kind());
        }
    }

    /** What was found of one kind, the best first. */
    public record Found(String kind, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }

        public int count() {
            return hits.size();
        }
    }

    private NameIndex(List<Name> names) {
        this.names = List.copyOf(names);
        this.searcher = searcher(this.names);
    }

    /** Reads the names of all things of the searched kinds; inside a transaction. */
    static NameIndex of(Things things) {
        Map<Node, Integer> kinds = new HashMap<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int place = kind;
            things.defaultGraph()
                    .find(Node.ANY, Terms.TYPE, Terms.iri(KINDS.get(kind)))
                    .forEachRemaining(triple -> kinds.putIfAbsent(triple.getSubject(), place));
        }
        List<Name> names = new ArrayList<>();
        TEXTS.forEach(property -> add(names, things, kinds, property, false));
        CODES.forEach(property -> add(names, things, kinds, property, true));
        ELSEWHERE.forEach(property -> add(names, things, kinds, property, true));
        return new NameIndex(names);
    }

    private static void add(List<Name> names, Things things, Map<Node, Integer> kinds, Node property, boolean code) {
        things.defaultGraph().find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> {
            Integer kind = kinds.get(triple.getSubject());
            Node value = triple.getObject();
            if (kind != null && (value.isLiteral() || value.toString().startsWith(WIKIDATA))) {
                String text = value.isLiteral()
                        ? value.getLiteralLexicalForm()
                        : value.getURI().substring(WIKIDATA.length());
                String language = value.isLiteral() ? value.getLiteralLanguage() : "";
                names.add(new Name(triple.getSubject(), kind, text, language, Folding.of(text), code));
            }
        });
    }

    /**
     * Things of which one name has a word beginning with each word of the text; where there are next to none, also those
     * whose words are spelled nearly so. Kinds with a whole name or code come first.
     *
     * @param kinds to look among; empty for all
     */
    public List<Found> find(String text, Set<String> kinds) {
        List<String> words = Folding.words(text.substring(0, Math.min(text.length(), LONGEST)), MOST_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        String wanted = String.join(" ", words);
        Map<Node, Hit> best = new LinkedHashMap<>();
        collect(query(words, false), kinds, best, name -> Match.of(name, wanted));
        if (best.size() < FEW) {
            collect(query(words, true), kinds, best, name -> Match.CLOSE);
        }
        return grouped(best);
    }

    private interface Judge {
        Match of(Name name);
    }

    private void collect(Query query, Set<String> kinds, Map<Node, Hit> best, Judge judge) {
        try {
            for (int place : searcher.search(query, EveryHit.places())) {
                Name name = names.get(place);
                if (kinds.isEmpty() || kinds.contains(KINDS.get(name.kind()))) {
                    Hit hit = new Hit(name, judge.of(name));
                    best.merge(name.thing(), hit, (one, other) -> Hit.BEST.compare(one, other) <= 0 ? one : other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<String> words, boolean close) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            Term term = new Term("words", word);
            BooleanQuery.Builder one = new BooleanQuery.Builder().add(new PrefixQuery(term), Occur.SHOULD);
            if (close && edits(word) > 0) {
                one.add(new FuzzyQuery(term, edits(word), 0, MOST_SPELLINGS, true), Occur.SHOULD);
            }
            all.add(one.build(), Occur.MUST);
        }
        return all.build();
    }

    /** Wrong letters that are forgiven; none in short words and in numbers. */
    private static int edits(String word) {
        if (word.length() < SHORT || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < LONG ? 1 : 2;
    }

    private static List<Found> grouped(Map<Node, Hit> best) {
        Map<String, List<Hit>> byKind = new LinkedHashMap<>();
        KINDS.forEach(kind -> byKind.put(kind, new ArrayList<>()));
        best.values()
                .forEach(hit ->
                        byKind.getOrDefault(hit.kind(), new ArrayList<>()).add(hit));
        Set<Match> whole = EnumSet.of(Match.CODE, Match.NAME);
        return byKind.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Found(
                        entry.getKey(),
                        entry.getValue().stream().sorted(Hit.BEST).toList()))
                .sorted(Comparator.comparing(
                        found -> !whole.contains(found.hits().get(0).match())))
                .toList();
    }

    private static IndexSearcher searcher(List<Name> names) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int place = 0; place < names.size(); place++) {
                Document document = new Document();
                document.add(
                        new TextField("words", String.join(" ", names.get(place).spellings()), Field.Store.NO));
                document.add(new NumericDocValuesField("place", place));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }
}
