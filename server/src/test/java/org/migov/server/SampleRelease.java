package org.migov.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.migov.loader.store.Tdb2Store;

/**
 * A real release folder for tests, made from TriG: TDB2 database, manifest, dumps.
 *
 * <p>The default graph gets every statement, the named graphs the same again, as a load does it.
 */
public final class SampleRelease {

    /** The id of the release that {@link #in} writes. */
    public static final String ID = "2026-01-02-5a3b1e00";

    /** When every release of these tests was written. */
    public static final String CREATED = "2026-01-02T03:04:05Z";

    private static final String BASE = "https://w3id.org/migov/";

    private SampleRelease() {}

    /** Writes the release of {@code sample.trig} into a data folder and makes it current; returns the data folder. */
    public static Path in(Path dataFolder) {
        write(dataFolder, ID, sample());
        makeCurrent(dataFolder, ID);
        return dataFolder;
    }

    /** The text of {@code sample.trig}. */
    public static String sample() {
        try (var stream = SampleRelease.class.getResourceAsStream("/sample.trig")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a release of the quads in a TriG text; statements outside a graph are ignored. Returns its folder. */
    public static Path write(Path dataFolder, String id, String trig) {
        Path folder = dataFolder.resolve("releases").resolve(id);
        DatasetGraph quads = DatasetGraphFactory.createTxnMem();
        RDFParser.create().source(new StringReader(trig)).lang(Lang.TRIG).parse(StreamRDFLib.dataset(quads));
        try {
            Files.createDirectories(folder.resolve("dumps"));
            Txn.executeRead(quads, () -> {
                store(quads, folder);
                manifest(quads, folder, id);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Makes a release current in one step. */
    public static void makeCurrent(Path dataFolder, String id) {
        try {
            Path next = Files.writeString(dataFolder.resolve("current.next"), id + "\n");
            Files.move(
                    next,
                    dataFolder.resolve("current"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a load does it: database and text index. */
    private static void store(DatasetGraph quads, Path folder) {
        try {
            Path graphs = folder.resolve("graphs.nq");
            Path whole = folder.resolve("whole.nt");
            Map<String, Triple> distinct = new TreeMap<>();
            quads.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> distinct.put(quad.asTriple().toString(), quad.asTriple()));
            Files.write(graphs, bytes(out -> RDFDataMgr.write(out, quads, Lang.NQUADS)));
            Files.write(
                    whole,
                    bytes(out -> RDFDataMgr.writeTriples(out, distinct.values().iterator())));
            Tdb2Store.build(whole, List.of(graphs), folder.resolve("tdb2"), folder.resolve("text"), done -> {});
            Files.delete(graphs);
            Files.delete(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void manifest(DatasetGraph quads, Path folder, String id) {
        List<Map<String, Object>> graphs = new ArrayList<>();
        Map<String, Triple> distinct = new TreeMap<>();
        long count = 0;
        for (var names = quads.listGraphNodes(); names.hasNext(); ) {
            String iri = names.next().getURI();
            long size = 0;
            for (var found = quads.findNG(NodeFactory.createURI(iri), Node.ANY, Node.ANY, Node.ANY);
                    found.hasNext(); ) {
                Triple triple = found.next().asTriple();
                distinct.put(triple.toString(), triple);
                size++;
            }
            count += size;
            graphs.add(graph(iri, size));
        }
        graphs.sort((a, b) -> a.get("id").toString().compareTo(b.get("id").toString()));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("release", id);
        manifest.put("hash", id.substring(id.length() - 8).repeat(8));
        manifest.put("base", BASE);
        manifest.put("created", CREATED);
        manifest.put("software", "test");
        manifest.put("triples", distinct.size());
        manifest.put("quads", count);
        manifest.put("graphs", graphs);
        manifest.put("classes", classes(distinct.values()));
        manifest.put("files", List.of(quadsFile(quads, folder), triplesFile(distinct.values(), folder)));
        manifest.put("tables", List.of());
        manifest.put("fieldOfALaterVersion", true);
        writeJson(folder.resolve("manifest.json"), manifest);
    }

    private static Map<String, Object> graph(String iri, long size) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("id", iri.substring(iri.lastIndexOf('/') + 1));
        graph.put("iri", iri);
        graph.put("title", iri.substring(iri.lastIndexOf('/') + 1));
        graph.put("triples", size);
        graph.put("rowsRead", size);
        graph.put("rowsRejected", 0);
        return graph;
    }

    private static List<Map<String, Object>> classes(Iterable<Triple> triples) {
        Map<String, Long> counts = new TreeMap<>();
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                counts.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "iri", entry.getKey(),
                        "label", entry.getKey().replaceAll(".*[#/]", ""),
                        "count", entry.getValue()))
                .toList();
    }

    private static Map<String, Object> quadsFile(DatasetGraph quads, Path folder) {
        byte[] body = bytes(out -> RDFDataMgr.write(out, quads, Lang.NQUADS));
        return file(folder, "migov.nq.gz", "application/n-quads", "nq", body);
    }

    private static Map<String, Object> triplesFile(Iterable<Triple> triples, Path folder) {
        byte[] body = bytes(out -> {
            StreamRDF writer = StreamRDFLib.writer(out);
            writer.start();
            triples.forEach(writer::triple);
            writer.finish();
        });
        return file(folder, "migov.nt.gz", "application/n-triples", "nt", body);
    }

    private static Map<String, Object> file(Path folder, String name, String mediaType, String syntax, byte[] body) {
        byte[] packed = bytes(out -> {
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", name);
        file.put("path", "dumps/" + name);
        file.put("mediaType", mediaType);
        file.put("syntax", syntax);
        file.put("graph", null);
        file.put("bytes", packed.length);
        file.put("uncompressedBytes", body.length);
        file.put("sha256", sha256(packed));
        file.put("statements", new String(body, StandardCharsets.UTF_8).lines().count());
        writeBytes(folder.resolve("dumps").resolve(name), packed);
        return file;
    }

    private static byte[] bytes(Consumer<OutputStream> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.accept(out);
        return out.toByteArray();
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeBytes(Path file, byte[] body) {
        try {
            Files.write(file, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeJson(Path file, Object value) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
