package org.migov.loader.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * The text index of a release in the making: names, codes and texts of all records, for {@code text:query}.
 *
 * <p>An entry is one statement in one graph, the default graph being one of them. Its fields: {@code uri}, {@code graph},
 * {@code property}, {@code lang}, {@code datatype}, {@code text}, and {@code text_xx} for a language whose endings can be
 * cut. Statements are taken as they come by; what is not yet written takes a few megabytes.
 */
final class TextIndex extends StreamRDFBase implements Closeable {

    /** What is searched: names, codes and texts in our words; not the words of forms and files about files. */
    private static final List<String> PROPERTIES = List.of(
            "http://www.w3.org/2000/01/rdf-schema#label",
            "http://www.w3.org/2000/01/rdf-schema#comment",
            "http://www.w3.org/2004/02/skos/core#prefLabel",
            "http://www.w3.org/2004/02/skos/core#altLabel",
            "http://www.w3.org/2004/02/skos/core#hiddenLabel",
            "http://www.w3.org/2004/02/skos/core#notation",
            "http://www.w3.org/2004/02/skos/core#definition",
            "http://www.w3.org/2004/02/skos/core#note",
            "http://www.w3.org/2004/02/skos/core#scopeNote",
            "http://purl.org/dc/terms/title",
            "http://purl.org/dc/terms/description",
            "http://purl.org/dc/terms/identifier",
            "https://schema.org/keywords",
            "https://w3id.org/migov/ontology#nameAsWritten");

    private static final Set<Node> SEARCHED =
            PROPERTIES.stream().map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
    private static final double BUFFER_MEGABYTES = 16;

    private final Path folder;
    private final TextAnalysis analysis = new TextAnalysis();
    private final Directory directory;
    private final IndexWriter writer;
    private final Map<String, Long> byLanguage = new TreeMap<>();
    private long entries;

    /** Begins a new index in place of any that is there. */
    TextIndex(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analysis.analyzer())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setUseCompoundFile(true)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE));
    }

    @Override
    public void triple(Triple triple) {
        add(Quad.defaultGraphNodeGenerated, triple);
    }

    @Override
    public void quad(Quad quad) {
        add(quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph(), quad.asTriple());
    }

    /** Makes the index whole, in one piece, and says what is in it. */
    Tdb2Store.Text complete() throws IOException {
        writer.forceMerge(1);
        writer.commit();
        writer.close();
        analysis.write(folder, PROPERTIES);
        return new Tdb2Store.Text(entries, bytes(), byLanguage);
    }

    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }

    private void add(Node graph, Triple triple) {
        Node text = triple.getObject();
        if (!SEARCHED.contains(triple.getPredicate())
                || !text.isLiteral()
                || !triple.getSubject().isURI()) {
            return;
        }
        try {
            writer.addDocument(document(graph, triple, text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Document document(Node graph, Triple triple, Node text) {
        String language = text.getLiteralLanguage().toLowerCase(Locale.ROOT);
        String words = text.getLiteralLexicalForm();
        Document document = new Document();
        document.add(new StringField("uri", triple.getSubject().getURI(), Field.Store.YES));
        document.add(new StringField("graph", graph.getURI(), Field.Store.YES));
        document.add(new StringField("property", triple.getPredicate().getURI(), Field.Store.YES));
        document.add(new TextField("text", words, Field.Store.YES));
        if (language.isEmpty()) {
            document.add(new StoredField("datatype", text.getLiteralDatatypeURI()));
            document.add(new StringField("lang", "none", Field.Store.NO));
        } else {
            String primary = language.replaceFirst("-.*", "");
            document.add(new StringField("lang", language, Field.Store.YES));
            if (!primary.equals(language)) {
                document.add(new StringField("lang", primary, Field.Store.NO));
            }
            if (analysis.knows(primary)) {
                document.add(new TextField("text_" + primary, words, Field.Store.NO));
            }
            byLanguage.merge(language, 1L, Long::sum);
        }
        entries++;
        return document;
    }

    private long bytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
