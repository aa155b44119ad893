package org.migov.server.checklist;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;
import org.migov.server.data.Terms;

/**
 * A description as Turtle or JSON-LD: things with {@code mg:provisionType} and {@code mg:present}; parties, days and the
 * title stand on the {@code mg:Agreement}.
 *
 * <p>Of the contexts of JSON-LD only ours is known, by any address that ends in {@code context.jsonld}; nothing is
 * fetched.
 */
final class RdfDescription {

    private static final String BASE = "https://description.invalid/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_STATEMENTS = 20_000;

    private final String text;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Description.Builder builder;

    private RdfDescription(String text, Checklist checklist) {
        this.text = text;
        this.builder = new Description.Builder(checklist);
    }

    static Description turtle(String text, Checklist checklist) {
        return new RdfDescription(text, checklist).read(Lang.TURTLE);
    }

    static Description jsonLd(String text, Checklist checklist) {
        RdfDescription reading = new RdfDescription(text, checklist);
        return reading.isJson() ? reading.read(Lang.JSONLD11) : reading.builder.build();
    }

    private boolean isJson() {
        try {
            JSON.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            builder.complain(new Complaint(
                    e.getLocation().getLineNr(), e.getLocation().getColumnNr(), "not JSON: " + e.getOriginalMessage()));
            return false;
        }
    }

    private Description read(Lang syntax) {
        parse(syntax);
        if (graph.size() > MOST_STATEMENTS) {
            builder.complain(
                    Complaint.of("expected at most " + MOST_STATEMENTS + " statements, found " + graph.size()));
            return builder.build();
        }
        things(Mg.PROVISION_TYPE).forEach(this::provision);
        agreements().forEach(this::agreement);
        return builder.build();
    }

    /** What stands before an error is kept. */
    private void parse(Lang syntax) {
        Context context = new Context();
        JsonLdOptions options = new JsonLdOptions(RdfDescription::load);
        context.set(LangJSONLD11.JSONLD_OPTIONS, options);
        Places places = new Places();
        try {
            RDFParser.fromString(text, syntax)
                    .base(BASE)
                    .context(context)
                    .errorHandler(places)
                    .parse(StreamRDFLib.graph(graph));
        } catch (RiotException e) {
            if (places.none) {
                builder.complain(Complaint.of("not JSON-LD: " + e.getMessage()));
            }
        }
    }

    private final class Places implements ErrorHandler {
        private boolean none = true;

        @Override
        public void warning(String message, long line, long column) {
            builder.complain(new Complaint((int) Math.max(0, line), (int) Math.max(0, column), message));
        }

        @Override
        public void error(String message, long line, long column) {
            none = false;
            warning(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
            throw new RiotException(message);
        }
    }

    private static Document load(URI address, DocumentLoaderOptions options) throws JsonLdError {
        if (address.getPath() == null || !address.getPath().endsWith("/context.jsonld")) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "expected the context of MiGov or one inside the document, found " + address
                            + "; nothing is fetched");
        }
        try (InputStream in = OntologyFiles.open(OntologyFiles.CONTEXT)) {
            return JsonDocument.of(new ByteArrayInputStream(in.readAllBytes()));
        } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, e);
        }
    }

    private List<Node> things(String property) {
        return graph.find(Node.ANY, Terms.iri(property), Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .toList();
    }

    private List<Node> agreements() {
        return Stream.concat(
                        things(Mg.HAS_PARTY).stream(),
                        graph
                                .find(Node.ANY, Terms.TYPE, Terms.iri(Mg.AGREEMENT))
                                .mapWith(Triple::getSubject)
                                .toList()
                                .stream())
                .distinct()
                .toList();
    }

    private List<Node> values(Node thing, String property) {
        return graph.find(thing, Terms.iri(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private void provision(Node clause) {
        for (Node type : values(clause, Mg.PROVISION_TYPE)) {
            String written = type.isURI() ? type.getURI() : type.toString();
            Complaint at = place(written);
            Optional<Provision> provision = builder.provision(written, at.line(), at.column());
            for (Node present : values(clause, Mg.PRESENT)) {
                String value = present.isLiteral() ? present.getLiteralLexicalForm() : present.toString();
                Optional<Finding> finding = Finding.of(value).filter(found -> value.matches("true|false|1|0"));
                if (finding.isEmpty()) {
                    Complaint wrong = place(value);
                    builder.complain(Complaint.expected(wrong.line(), wrong.column(), "true or false", value));
                } else if (provision.isPresent()) {
                    builder.finding(provision.get(), finding.get(), at.line(), at.column());
                }
            }
        }
    }

    private void agreement(Node agreement) {
        Stream.of(Terms.TITLE, Terms.PREF_LABEL, Terms.LABEL)
                .flatMap(property -> values(agreement, property.getURI()).stream())
                .filter(Node::isLiteral)
                .findFirst()
                .ifPresent(title -> builder.title(title.getLiteralLexicalForm(), 0, 0));
        values(agreement, Mg.HAS_PARTY)
                .forEach(party -> builder.party(party.isURI() ? party.getURI() : party.getLiteralLexicalForm(), 0, 0));
        day(agreement, Mg.SIGNED_ON, "signed");
        day(agreement, Mg.IN_FORCE_ON, "in-force");
        day(agreement, Mg.ENDED_ON, "ended");
    }

    private void day(Node agreement, String property, String event) {
        values(agreement, property).stream().filter(Node::isLiteral).forEach(day -> {
            Complaint at = place(day.getLiteralLexicalForm());
            builder.day(event, day.getLiteralLexicalForm(), at.line(), at.column());
        });
    }

    /** Where a value stands in the text: its first occurrence, by the last part of an IRI; 0 if it is written otherwise. */
    private Complaint place(String value) {
        String part = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1);
        int at = part.isEmpty() ? -1 : text.indexOf(part);
        if (at < 0) {
            return Complaint.of("");
        }
        String before = text.substring(0, at);
        return new Complaint(
                (int) before.chars().filter(letter -> letter == '\n').count() + 1, at - before.lastIndexOf('\n'), "");
    }
}
