package org.migov.loader.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.migov.ontology.Iris;
import org.migov.ontology.Prefixes;

/**
 * The catalogue entry of a release in DCAT 3, such that portals that follow DCAT-AP 3.0.1 can take it over.
 *
 * <p>The catalogue {@code <base>dcat#catalogue} has the series of releases, the release with its dumps as
 * distributions, the release before it, and the SPARQL endpoint as a service. What the entry points to (licence, media
 * types, theme) is typed in it, so that it can be checked without the network. It has no blank nodes.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">Data Catalog Vocabulary, version 3</a>
 */
public final class CatalogueDescription {

    /**
     * A release as far as the catalogue tells of it.
     *
     * @param id {@code 2026-11-21-8d63a4de}
     * @param triples statements of the default graph
     */
    public record Edition(String id, Instant issued, long triples) {}

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String THEMES = "http://publications.europa.eu/resource/authority/data-theme";
    private static final String FREQUENCIES = "http://publications.europa.eu/resource/authority/frequency";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String ABOUT = "Conventions and who is bound by them since when, agreements and what they"
            + " provide, good practices, guidance, terms and figures on the governance of labour migration; each fact"
            + " with its source and its certainty.";
    private static final List<String> KEYWORDS =
            List.of("labour migration", "treaties", "ratification", "bilateral labour agreements", "linked data");

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final RDFHandler writer;
    private final Iris iris;
    private final IRI catalogue;
    private final IRI series;
    private final IRI publisher;
    private final IRI contact;
    private final IRI licence;

    private CatalogueDescription(RDFHandler writer, Iris iris) {
        this.writer = writer;
        this.iris = iris;
        this.catalogue = part("catalogue");
        this.series = part("releases");
        this.publisher = part("publisher");
        this.contact = part("contact");
        this.licence = values.createIRI(LICENCE);
    }

    /**
     * Writes the entry as Turtle.
     *
     * @param dumps of the release; their addresses are {@code <base>dumps/<name>}
     * @param before the releases that are still there, newest first; the first is the one that this one follows
     */
    public static void write(Path out, Iris iris, Edition edition, List<Edition> before, List<DumpFile> dumps)
            throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(out))) {
            RDFWriter turtle = new TurtleWriter(bytes);
            turtle.startRDF();
            Prefixes.all().forEach(turtle::handleNamespace);
            turtle.handleNamespace("spdx", SPDX);
            turtle.handleNamespace("vcard", VCARD);
            CatalogueDescription description = new CatalogueDescription(turtle, iris);
            description.catalogue(edition);
            description.series(edition);
            description.service(description.release(edition));
            description.edition(edition);
            description.before(edition, before);
            dumps.forEach(dump -> description.distribution(edition, dump));
            description.whatIsPointedTo(dumps);
            turtle.endRDF();
        }
    }

    /**
     * States the part that is the same for every release: the catalogue, the series, the service, and the data set that
     * each release is a state of. For the graph of the release itself.
     */
    static void describe(RDFHandler out, Iris iris) {
        CatalogueDescription description = new CatalogueDescription(out, iris);
        IRI dataset = description.page("void#migov");
        description.catalogue(dataset);
        description.series();
        description.service(dataset);
        description.state(dataset, RDF.TYPE, DCAT.DATASET);
        description.text(dataset, DCTERMS.DESCRIPTION, ABOUT);
        description.state(dataset, description.dcat("inSeries"), description.series);
        description.offer(dataset);
        description.whatIsPointedTo(List.of());
    }

    private void catalogue(Edition edition) {
        catalogue(release(edition));
        state(catalogue, DCTERMS.MODIFIED, instant(edition.issued()));
    }

    private void catalogue(IRI dataset) {
        state(catalogue, RDF.TYPE, DCAT.CATALOG);
        text(catalogue, RDFS.LABEL, "The catalogue of MiGov");
        text(catalogue, DCTERMS.TITLE, "MiGov: how the world governs labour migration");
        text(catalogue, DCTERMS.DESCRIPTION, ABOUT);
        state(catalogue, DCTERMS.PUBLISHER, publisher);
        state(catalogue, DCTERMS.LICENSE, licence);
        state(catalogue, FOAF.HOMEPAGE, page(""));
        state(catalogue, DCAT.HAS_DATASET, dataset);
        state(catalogue, DCAT.HAS_DATASET, series);
        state(catalogue, DCAT.HAS_SERVICE, page("sparql"));
        state(catalogue, DCAT.THEME_TAXONOMY, values.createIRI(THEMES));
    }

    private void series(Edition edition) {
        series();
        state(series, DCTERMS.MODIFIED, instant(edition.issued()));
        state(series, dcat("last"), release(edition));
    }

    private void series() {
        state(series, RDF.TYPE, dcat("DatasetSeries"));
        text(series, RDFS.LABEL, "Releases of MiGov");
        text(series, DCTERMS.TITLE, "Releases of MiGov");
        text(series, DCTERMS.DESCRIPTION, "Every release of the graph; one that is written never changes.");
        state(series, DCTERMS.PUBLISHER, publisher);
        state(series, DCAT.CONTACT_POINT, contact);
        state(series, DCTERMS.ACCRUAL_PERIODICITY, values.createIRI(FREQUENCIES + "/IRREG"));
    }

    private void service(IRI dataset) {
        IRI service = page("sparql");
        state(service, RDF.TYPE, DCAT.DATA_SERVICE);
        text(service, RDFS.LABEL, "SPARQL endpoint of MiGov");
        text(service, DCTERMS.TITLE, "SPARQL endpoint of MiGov");
        text(service, DCTERMS.DESCRIPTION, "SPARQL 1.1 over the release in force, for reading.");
        state(service, DCAT.ENDPOINT_URL, service);
        state(service, DCAT.ENDPOINT_DESCRIPTION, page("openapi.json"));
        state(service, DCAT.SERVES_DATASET, dataset);
        state(service, DCTERMS.PUBLISHER, publisher);
        state(service, DCTERMS.LICENSE, licence);
        state(service, DCAT.CONTACT_POINT, contact);
        state(service, DCAT.THEME, values.createIRI(THEMES + "/SOCI"));
        KEYWORDS.forEach(word -> text(service, DCAT.KEYWORD, word));
    }

    private void edition(Edition edition) {
        IRI dataset = release(edition);
        inSeries(dataset, edition);
        offer(dataset);
        state(dataset, FOAF.PAGE, page("void.ttl"));
    }

    private void offer(IRI dataset) {
        state(dataset, DCTERMS.PUBLISHER, publisher);
        state(dataset, DCTERMS.LICENSE, licence);
        state(dataset, DCAT.CONTACT_POINT, contact);
        state(dataset, DCAT.LANDING_PAGE, page("dumps"));
        state(dataset, DCAT.THEME, values.createIRI(THEMES + "/SOCI"));
        KEYWORDS.forEach(word -> text(dataset, DCAT.KEYWORD, word));
    }

    private void before(Edition edition, List<Edition> before) {
        IRI later = release(edition);
        for (Edition earlier : before) {
            IRI dataset = release(earlier);
            state(later, dcat("prev"), dataset);
            state(later, dcat("previousVersion"), dataset);
            state(catalogue, DCAT.HAS_DATASET, dataset);
            inSeries(dataset, earlier);
            later = dataset;
        }
    }

    private void inSeries(IRI dataset, Edition edition) {
        state(dataset, RDF.TYPE, DCAT.DATASET);
        text(dataset, DCTERMS.TITLE, "MiGov, release " + edition.id());
        text(dataset, DCTERMS.DESCRIPTION, ABOUT + " " + edition.triples() + " statements.");
        state(dataset, DCTERMS.IDENTIFIER, values.createLiteral(edition.id()));
        state(dataset, dcat("version"), values.createLiteral(edition.id()));
        state(dataset, DCTERMS.ISSUED, instant(edition.issued()));
        state(dataset, dcat("inSeries"), series);
    }

    private void distribution(Edition edition, DumpFile dump) {
        IRI distribution = part("release-" + edition.id() + "-" + dump.name());
        IRI checksum = part("checksum-" + edition.id() + "-" + dump.name());
        state(release(edition), DCAT.HAS_DISTRIBUTION, distribution);
        state(distribution, RDF.TYPE, DCAT.DISTRIBUTION);
        text(distribution, DCTERMS.TITLE, dump.name());
        text(
                distribution,
                DCTERMS.DESCRIPTION,
                (dump.syntax().tables() ? dump.rows() + " rows, " : dump.statements() + " statements, ")
                        + dump.uncompressedBytes() + " bytes when unpacked");
        state(distribution, DCAT.ACCESS_URL, page("dumps"));
        state(distribution, DCAT.DOWNLOAD_URL, page("dumps/" + dump.name()));
        state(distribution, DCAT.BYTE_SIZE, number(dump.bytes()));
        state(distribution, DCAT.MEDIA_TYPE, mediaType(dump.syntax().mediaType()));
        if (dump.compressed()) {
            state(distribution, DCAT.COMPRESS_FORMAT, mediaType("application/gzip"));
        }
        state(distribution, DCTERMS.ISSUED, instant(edition.issued()));
        state(distribution, DCTERMS.LICENSE, licence);
        state(distribution, spdx("checksum"), checksum);
        state(checksum, RDF.TYPE, spdx("Checksum"));
        state(checksum, spdx("algorithm"), spdx("checksumAlgorithm_sha256"));
        state(checksum, spdx("checksumValue"), values.createLiteral(dump.sha256(), XSD.HEXBINARY));
    }

    private void whatIsPointedTo(List<DumpFile> dumps) {
        state(publisher, RDF.TYPE, FOAF.AGENT);
        text(publisher, FOAF.NAME, "The MiGov contributors");
        state(contact, RDF.TYPE, values.createIRI(VCARD, "Kind"));
        text(contact, values.createIRI(VCARD, "fn"), "The MiGov contributors");
        state(contact, values.createIRI(VCARD, "hasURL"), page(""));
        state(licence, RDF.TYPE, values.createIRI(DCTERMS.NAMESPACE, "LicenseDocument"));
        state(page(""), RDF.TYPE, FOAF.DOCUMENT);
        state(page("dumps"), RDF.TYPE, FOAF.DOCUMENT);
        state(page("void.ttl"), RDF.TYPE, FOAF.DOCUMENT);
        state(mediaType("application/gzip"), RDF.TYPE, values.createIRI(DCTERMS.NAMESPACE, "MediaType"));
        dumps.stream()
                .map(dump -> dump.syntax().mediaType())
                .distinct()
                .forEach(type -> state(mediaType(type), RDF.TYPE, values.createIRI(DCTERMS.NAMESPACE, "MediaType")));
        IRI frequency = values.createIRI(FREQUENCIES + "/IRREG");
        state(frequency, RDF.TYPE, values.createIRI(DCTERMS.NAMESPACE, "Frequency"));
        state(frequency, SKOS.IN_SCHEME, values.createIRI(FREQUENCIES));
        IRI theme = values.createIRI(THEMES + "/SOCI");
        state(theme, RDF.TYPE, SKOS.CONCEPT);
        text(theme, SKOS.PREF_LABEL, "Population and society");
        state(theme, SKOS.IN_SCHEME, values.createIRI(THEMES));
        state(values.createIRI(THEMES), RDF.TYPE, SKOS.CONCEPT_SCHEME);
        text(values.createIRI(THEMES), DCTERMS.TITLE, "Data theme");
    }

    private IRI release(Edition edition) {
        return part("release-" + edition.id());
    }

    private IRI part(String name) {
        return values.createIRI(iris.base() + "dcat#" + name);
    }

    private IRI page(String path) {
        return values.createIRI(iris.base() + path);
    }

    private IRI mediaType(String name) {
        return values.createIRI(MEDIA_TYPES + name);
    }

    private IRI dcat(String name) {
        return values.createIRI(DCAT.NAMESPACE, name);
    }

    private IRI spdx(String name) {
        return values.createIRI(SPDX, name);
    }

    private Value instant(Instant instant) {
        return values.createLiteral(instant.toString(), XSD.DATETIME);
    }

    private Value number(long number) {
        return values.createLiteral(Long.toString(number), XSD.NON_NEGATIVE_INTEGER);
    }

    private void text(IRI subject, IRI property, String text) {
        state(subject, property, values.createLiteral(text, "en"));
    }

    private void state(IRI subject, IRI property, Value value) {
        writer.handleStatement(values.createStatement(subject, property, value));
    }
}
