package org.migov.server.kinds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.draw.MapDrawing;
import org.migov.server.http.Routes;
import org.migov.server.kinds.LooseKind.Tie;
import org.migov.server.page.EntityPage;
import org.migov.server.page.EntityView;
import org.migov.server.page.EntityView.Section;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.Desk;

/**
 * Pages by kind of thing, as the first part of the address says: {@code /page/practice/…}, {@code /page/action/…}. To be
 * added after the pages of places and before {@link EntityPage}, which answers for all other kinds.
 */
public final class KindPages implements Routes {

    private static final String TEMPLATE = "kind.jte";
    private static final Tie INSTRUMENT = new Tie(Mg.HAS_INSTRUMENT, "places.instrument");
    private static final Tie AGREEMENT = new Tie(Mg.HAS_AGREEMENT, "country.agreement");
    private static final Tie PARTY = new Tie(Mg.HAS_PARTY, "thing.column.party");
    private static final Tie DOCUMENT = new Tie(Properties.PART_OF, "thing.column.document");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("practice", new PracticeKind()),
            Map.entry("organisation", new OrganisationKind()),
            Map.entry("document", new DocumentKind()),
            Map.entry("concept", new ConceptKind()),
            Map.entry("scheme", new SchemeKind()),
            Map.entry("graph", new SourceKind()),
            Map.entry("action", new ActionKind()),
            Map.entry("commitment", new CommitmentKind()),
            Map.entry("conflict", new ConflictKind()),
            Map.entry("participation", LooseKind.of(List.of(Mg.HAS_PARTY, Mg.HAS_AGREEMENT), AGREEMENT, PARTY)),
            Map.entry(
                    "provision",
                    LooseKind.of(
                            List.of(Mg.PROVISION_TYPE, Mg.PRESENT),
                            AGREEMENT,
                            new Tie(Mg.PROVISION_TYPE, "thing.column.provision"))),
            Map.entry("coding", LooseKind.of(List.of(), AGREEMENT)),
            Map.entry(
                    "coverage",
                    LooseKind.of(List.of(), INSTRUMENT, new Tie(Mg.COVERED_SOURCE, "country.source"), DOCUMENT)),
            Map.entry(
                    "membership",
                    LooseKind.of(
                            List.of(Properties.MEMBER, Properties.ORGANIZATION),
                            new Tie(Properties.MEMBER, "thing.column.country"),
                            new Tie(Properties.ORGANIZATION, "thing.column.group"),
                            new Tie(Properties.ROLE, "places.status"))),
            Map.entry(
                    "mention",
                    LooseKind.of(
                            List.of(),
                            DOCUMENT,
                            INSTRUMENT,
                            AGREEMENT,
                            new Tie(Properties.MENTIONS, "thing.column.record"))),
            Map.entry("undated", LooseKind.of(List.of(Mg.NAME_AS_WRITTEN, Mg.HAS_INSTRUMENT), INSTRUMENT, PARTY)),
            Map.entry(
                    "practice-record", LooseKind.of(List.of(), new Tie(Properties.PRIMARY_TOPIC, "country.practice"))),
            Map.entry(
                    "union-action",
                    LooseKind.of(
                            List.of(),
                            new Tie(Properties.CONTRIBUTOR, "thing.column.organisations"),
                            new Tie(Properties.TYPE, "places.kind"),
                            DOCUMENT)),
            Map.entry(
                    "duplicate-candidate",
                    LooseKind.of(
                            List.of(),
                            new Tie(Mg.CONCERNS, "thing.column.both"),
                            new Tie(Mg.DECISION, "thing.column.decision"))),
            Map.entry("statistic", LooseKind.of(List.of(), DOCUMENT)));

    private final Desk desk;

    public KindPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/page/{kind}/<key>", this::page);
    }

    private void page(Context context) {
        Kind kind = KINDS.get(context.pathParam("kind"));
        if (kind == null) {
            desk.entities().page(context);
            return;
        }
        desk.page(
                context, TEMPLATE, (data, node, asOf) -> data.things().reading(() -> view(context, data, node, kind)));
    }

    private KindView view(Context context, ReleaseData data, Node node, Kind kind) {
        Reader reader = Reader.of(context.req());
        Sheet sheet = Sheet.of(desk, data, node, reader);
        Draft draft = new Draft();
        kind.write(sheet, draft);
        String name = draft.title().isEmpty() ? sheet.names().text(node) : KindView.text(draft.title());
        Shell shell = desk.pages().shell(context.req(), data.release(), name, "");
        EntityView entity = EntityPage.read(data, node, reader, shell);
        Shell frame = entity.shell().with(MapDrawing.STYLE, "kinds.css");
        List<Section> sections = sections(entity, told(sheet, draft.told()));
        return new KindView(
                frame,
                entity,
                sheet.names().href(node),
                draft.title(),
                entity.lede().isPresent() ? "" : draft.lede(),
                draft.ties(),
                draft.map(),
                draft.blocks(),
                sections.stream().filter(KindPages::isFact).toList(),
                sections.stream().filter(section -> !isFact(section)).toList(),
                entity.incoming().stream()
                        .filter(group -> draft.listed().stream().noneMatch(by -> isBy(group, by)))
                        .toList());
    }

    private static boolean isFact(Section section) {
        return section.id().equals("description") || section.id().equals("facts");
    }

    /** Where the pages explain the properties that were told: that is how rows of statements know them. */
    private static Set<String> told(Sheet sheet, Set<String> properties) {
        return properties.stream()
                .map(property -> sheet.values().href(Terms.iri(property)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Section> sections(EntityView entity, Set<String> told) {
        return entity.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.heading(),
                        section.rows().stream()
                                .filter(row -> row.property().href() == null
                                        || !told.contains(row.property().href()))
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static boolean isBy(EntityView.Group group, String property) {
        String query = "?incoming=" + Shell.encoded(property);
        return group.href().endsWith(query) || group.href().contains(query + "&");
    }
}
