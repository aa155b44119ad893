package org.migov.server.site;

import java.util.List;
import org.migov.server.app.Site;
import org.migov.server.browse.BrowsePages;
import org.migov.server.browse.Lists;
import org.migov.server.browse.NearRecords;
import org.migov.server.catalogue.EditorTerms;
import org.migov.server.catalogue.QueryPages;
import org.migov.server.catalogue.SparqlEditor;
import org.migov.server.catalogue.UsualProperties;
import org.migov.server.checklist.ChecklistPage;
import org.migov.server.data.CompactJsonLd;
import org.migov.server.data.CurrentData;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.LinkedDataRoutes;
import org.migov.server.data.LinksetRoutes;
import org.migov.server.data.SitemapRoutes;
import org.migov.server.data.Vocabulary;
import org.migov.server.dump.ChangesPage;
import org.migov.server.dump.CsvwRoutes;
import org.migov.server.dump.DescriptionRoutes;
import org.migov.server.dump.DumpPage;
import org.migov.server.feeds.FeedRoutes;
import org.migov.server.fragments.FragmentRoutes;
import org.migov.server.kinds.KindPages;
import org.migov.server.memento.MementoRoutes;
import org.migov.server.model.ModelRoutes;
import org.migov.server.page.AboutPage;
import org.migov.server.page.Assets;
import org.migov.server.page.CiteRoutes;
import org.migov.server.page.CoveragePage;
import org.migov.server.page.EntityPage;
import org.migov.server.page.HomePage;
import org.migov.server.page.Markup;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Robots;
import org.migov.server.page.SearchPage;
import org.migov.server.page.TemplateErrorPage;
import org.migov.server.places.PlaceRoutes;
import org.migov.server.reconcile.ReconcileRoutes;
import org.migov.server.record.FeaturedAnswers;
import org.migov.server.record.RecordParts;
import org.migov.server.release.CurrentRelease;
import org.migov.server.sparql.QueryRunner;

/** All pages that MiGov has. */
public final class StandardSite {

    private StandardSite() {}

    /** The pages over whichever release is in force; queries of pages are run by {@code queries}. */
    public static Site of(CurrentRelease releases, QueryRunner queries) {
        Vocabulary vocabulary = Vocabulary.standard();
        CurrentData data = new CurrentData(releases, vocabulary);
        data.prepare();
        GraphWriter writer = new GraphWriter(CompactJsonLd.standard());
        Assets assets = new Assets(EditorTerms.json(vocabulary));
        PageWriter pages = new PageWriter(assets, new Markup(vocabulary));
        EntityPage entities = new EntityPage(data, pages, new RecordParts(queries));
        PlaceRoutes places = new PlaceRoutes(data, pages, queries, entities);
        Lists lists = new Lists(data);
        return Site.of(List.of(
                        assets,
                        new HomePage(data, pages, new FeaturedAnswers(data, queries)),
                        new LinkedDataRoutes(data, writer),
                        new MementoRoutes(releases, vocabulary, writer),
                        new LinksetRoutes(data),
                        new SitemapRoutes(data),
                        places,
                        new KindPages(places.desk()),
                        entities,
                        new SearchPage(data, pages),
                        new ReconcileRoutes(data, pages),
                        new BrowsePages(data, pages, lists),
                        new FeedRoutes(data, pages),
                        new CiteRoutes(data, pages),
                        new QueryPages(data, pages, queries),
                        new UsualProperties(data, pages),
                        new ModelRoutes(data, pages, writer),
                        new AboutPage(data, pages),
                        new CoveragePage(data, pages, places.coverage()),
                        new ChecklistPage(data, pages, queries, writer),
                        new DumpPage(releases, pages),
                        new CsvwRoutes(releases),
                        new ChangesPage(data, pages),
                        new DescriptionRoutes(releases, writer),
                        new FragmentRoutes(releases, pages),
                        new Robots()))
                .withErrorPage(new TemplateErrorPage(releases, pages, new NearRecords(data, lists)))
                .withEditorPage(new SparqlEditor(pages, queries))
                .withBackground(data::close);
    }
}
