package org.migov.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.migov.ontology.Prefixes;

/** The queries that pages offer to start from: {@code page-queries/*.rq}. */
public final class PageQueries {

    private PageQueries() {}

    /** All statements about a thing, with their sources. */
    static String thing(Node thing) {
        Query query = QueryFactory.create(text("thing"));
        Query bound = QueryTransformOps.replaceVars(query, Map.of(Var.alloc("thing"), thing));
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        bound.setPrefixMapping(prefixes);
        return bound.serialize().strip() + "\n";
    }

    /** What a release has of a term of the ontology, for the editor, which knows the prefixes. */
    public static String of(Sort sort, Node term) {
        Query query = QueryFactory.create(text(sort.file));
        Query bound = QueryTransformOps.replaceVars(query, Map.of(Var.alloc("term"), term));
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        prefixes.setNsPrefixes(Prefixes.all());
        bound.setPrefixMapping(prefixes);
        return bound.serialize().replaceAll("(?m)^PREFIX .*\\R", "").strip() + "\n";
    }

    /** The sorts of terms that are asked for in different ways. */
    public enum Sort {
        CLASS("of-class"),
        PROPERTY("of-property"),
        DATATYPE("of-datatype");

        private final String file;

        Sort(String file) {
            this.file = file;
        }
    }

    /** What the editor begins with. */
    public static String first() {
        return text("first");
    }

    private static String text(String name) {
        String resource = "/page-queries/" + name + ".rq";
        try (InputStream in = PageQueries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": expected among the resources, found nothing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
