package org.migov.server.text;

import java.io.IOException;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.NullFragmenter;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Makes hits of entries; where the query asks for it ({@code "highlight:s:<b> | e:</b>"}), what fits is marked in their
 * texts.
 */
final class Marking {

    private final Analyzer analyzer;
    private final String field;
    private final @Nullable Highlighter highlighter;

    /** @param options as Jena has them: {@code s:} and {@code e:}, separated by {@code |}; null for no marks */
    Marking(Analyzer analyzer, String field, Query asked, @Nullable String options) {
        this.analyzer = analyzer;
        this.field = field;
        this.highlighter = options == null ? null : highlighter(asked, options);
    }

    TextHit hit(Document entry, float score) throws IOException {
        Node graph = NodeFactory.createURI(entry.get("graph"));
        return new TextHit(
                NodeFactory.createURI(entry.get("uri")),
                score,
                literal(entry),
                Quad.isDefaultGraph(graph) ? null : graph,
                NodeFactory.createURI(entry.get("property")));
    }

    private Node literal(Document entry) throws IOException {
        String text = marked(entry.get("text"));
        String language = entry.get("lang");
        return language == null
                ? NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(entry.get("datatype")))
                : NodeFactory.createLiteralLang(text, language);
    }

    private String marked(String text) throws IOException {
        if (highlighter == null) {
            return text;
        }
        try {
            String marked = highlighter.getBestFragment(analyzer.tokenStream(field, text), text);
            return marked == null ? text : marked;
        } catch (InvalidTokenOffsetsException e) {
            throw new IllegalStateException("the text is the one that was taken apart", e);
        }
    }

    private static Highlighter highlighter(Query asked, String options) {
        String start = "↦";
        String end = "↤";
        for (String option : options.split("\\|", -1)) {
            String stripped = option.strip();
            start = stripped.startsWith("s:") ? stripped.substring(2) : start;
            end = stripped.startsWith("e:") ? stripped.substring(2) : end;
        }
        Highlighter highlighter = new Highlighter(new SimpleHTMLFormatter(start, end), new QueryScorer(asked));
        highlighter.setTextFragmenter(new NullFragmenter());
        return highlighter;
    }
}
