package org.migov.server.model;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migov.ontology.OntologyFiles;
import org.migov.server.data.CurrentData;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;
import org.migov.server.model.Publication.Asked;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Words;

/**
 * The addresses of the model: {@code /ontology} with its versions and changes, {@code /shapes}, {@code /alignments},
 * {@code /context.jsonld}, {@code /frames/…}, {@code /logo.svg}.
 */
public final class ModelRoutes implements Routes {

    private static final String ONTOLOGY = "/ontology";
    private static final String CHANGELOG = "/ontology/changelog";

    private final Publication publication;
    private final Versions versions;
    private final ModelFile shapes = ModelFile.of(OntologyFiles::shapes);
    private final ModelFile alignments = ModelFile.of(OntologyFiles::alignments);
    private final Map<String, ModelFile> alignment = new TreeMap<>();
    private final Documentation documentation;

    public ModelRoutes(CurrentData current, PageWriter pages, GraphWriter writer) {
        this.publication = new Publication(current, pages, writer);
        this.versions = Versions.standard();
        OntologyFiles.ALIGNMENTS.forEach(name ->
                alignment.put(name.substring(name.lastIndexOf('/') + 1).replace(".ttl", ""), ModelFile.named(name)));
        this.documentation = new Documentation(current.vocabulary(), versions, shapes.graph(), alignment, writer);
        current.ahead("page of the ontology", this::prepare);
    }

    /** The examples on the page of the ontology take a while to look up. */
    private void prepare(ReleaseData data) {
        Words.LANGUAGES.forEach(language -> {
            Reader reader = Reader.in(language);
            publication.prepare(
                    data,
                    reader,
                    ONTOLOGY,
                    "ontology.jte",
                    reader.words().say("ontology.title"),
                    (of, shell) -> documentation.ontology(versions.current(), of, shell));
        });
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Publication.addresses(routes, ONTOLOGY, this::ontology);
        Publication.reading(routes, CHANGELOG, this::changelog);
        Publication.reading(routes, "/ontology/logo.svg", this::logo);
        Publication.reading(routes, "/logo.svg", this::logo);
        Publication.reading(routes, "/ontology/<version>", this::version);
        Publication.addresses(routes, "/shapes", this::shapes);
        Publication.addresses(routes, "/alignments", this::alignments);
        Publication.reading(routes, "/alignments/<name>", this::alignment);
        Publication.reading(routes, "/context.jsonld", context -> context(context, versions.current()));
        Publication.reading(routes, "/context/<version>", this::contextOfVersion);
        Publication.reading(routes, "/frames/<name>", this::frame);
    }

    private void ontology(Context context) {
        ontology(context, versions.current());
    }

    private void version(Context context) {
        Asked asked = Asked.of(context.path());
        String version = asked.path().substring("/ontology/".length());
        ontology(context, versions.of(version).orElseThrow(() -> unknownVersion("the ontology", version)));
    }

    private void ontology(Context context, Versions.Version version) {
        publication.answer(
                context,
                Asked.of(context.path()),
                version.ontology(),
                page -> publication.page(
                        page,
                        "ontology.jte",
                        Reader.of(page.req()).words().say("ontology.title"),
                        (data, shell) -> documentation.ontology(version, data, shell)));
    }

    private void changelog(Context context) {
        publication.page(
                context,
                "changelog.jte",
                Reader.of(context.req()).words().say("ontology.changelog"),
                (data, shell) -> documentation.changes(shell));
    }

    private void shapes(Context context) {
        publication.answer(
                context,
                Asked.of(context.path()),
                shapes,
                page -> publication.page(
                        page,
                        "shapes.jte",
                        Reader.of(page.req()).words().say("shapes.title"),
                        (data, shell) -> documentation.shapes(data, shell)));
    }

    private void alignments(Context context) {
        publication.answer(
                context,
                Asked.of(context.path()),
                alignments,
                page -> publication.page(
                        page,
                        "alignments.jte",
                        Reader.of(page.req()).words().say("alignments.title"),
                        (data, shell) -> documentation.alignments(shell)));
    }

    private void alignment(Context context) {
        Asked asked = Asked.of(context.path());
        String name = asked.path().substring("/alignments/".length());
        ModelFile file = Optional.ofNullable(alignment.get(name))
                .orElseThrow(() -> HttpProblem.notFound("There is no alignment \"" + name + "\". There are "
                        + String.join(", ", alignment.keySet()) + "."));
        publication.answer(
                context,
                asked,
                file,
                page -> publication.page(
                        page,
                        "alignment.jte",
                        documentation.alignmentTitle(name, Reader.of(page.req())),
                        (data, shell) -> documentation.alignment(name, shell)));
    }

    private void context(Context context, Versions.Version version) {
        publication.send(context, "application/ld+json", version.context(), false);
    }

    private void contextOfVersion(Context context) {
        String asked = context.path().substring("/context/".length());
        String number = asked.replaceFirst("\\.jsonld$", "");
        Versions.Version version = versions.of(number).orElseThrow(() -> unknownVersion("the JSON-LD context", number));
        publication.send(context, "application/ld+json", version.context(), true);
    }

    private void frame(Context context) {
        String asked = context.path().substring("/frames/".length());
        String name = asked.replaceFirst("\\.jsonld$", "");
        if (!OntologyFiles.FRAMES.contains(name)) {
            throw HttpProblem.notFound(
                    "There is no frame \"" + name + "\". There are " + String.join(", ", OntologyFiles.FRAMES) + ".");
        }
        String frame = ModelFile.text(() -> OntologyFiles.open(OntologyFiles.frame(name)));
        publication.send(context, "application/ld+json", frame, false);
    }

    /** The mark of the vocabulary and of the site, under addresses that do not change, for others to show. */
    private void logo(Context context) {
        publication.send(context, "image/svg+xml", ModelFile.text(() -> OntologyFiles.open(OntologyFiles.LOGO)), false);
    }

    private HttpProblem unknownVersion(String what, String number) {
        List<String> numbers = versions.numbers();
        return HttpProblem.notFound("There is no version \"" + number + "\" of " + what + ". There "
                + (numbers.size() == 1 ? "is " : "are ") + String.join(", ", numbers) + ".");
    }
}
