package org.migov.server.fragments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.system.Txn;
import org.migov.server.http.Conditional;
import org.migov.server.http.Format;
import org.migov.server.http.Headers;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Shell;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.Statements;

/** Pages of statements that fit one pattern, for clients that do the rest themselves. */
public final class FragmentRoutes implements Routes {

    private static final int COUNTS_KEPT = 20_000;

    private final CurrentRelease releases;
    private final PageWriter pages;
    private final Cache<Counted, Long> counts =
            Caffeine.newBuilder().maximumSize(COUNTS_KEPT).build();

    private record Counted(String release, Statements.Pattern pattern) {}

    public FragmentRoutes(CurrentRelease releases, PageWriter pages) {
        this.releases = releases;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(Asked.PATH, this::fragment);
    }

    private void fragment(Context context) {
        OpenRelease release = releases.get();
        List<Format> offered = new ArrayList<>(FragmentDocument.offered());
        offered.add(Format.HTML);
        Negotiation.Choice choice = Negotiation.prefersHtml(context.req())
                ? new Negotiation.Choice(Format.HTML, Format.HTML.mediaType())
                : Negotiation.choose(context.req(), offered);
        Asked asked = Asked.of(context.req(), release.manifest());
        if (choice.format().equals(Format.HTML)) {
            page(context, release, asked);
        } else {
            data(context, release, asked, choice);
        }
    }

    private void page(Context context, OpenRelease release, Asked asked) {
        if (!pages.answered(context, release)) {
            Shell shell = pages.shell(context.req(), release, "Triple Pattern Fragments", "sparql");
            pages.send(
                    context,
                    release,
                    "fragments.jte",
                    () -> FragmentView.of(shell, read(release, asked), release.manifest()));
        }
    }

    private void data(Context context, OpenRelease release, Asked asked, Negotiation.Choice choice) {
        context.header("Vary", "Accept");
        context.header(Headers.RELEASE, release.id());
        String etag = Conditional.etag(release.etagBase(), "fragment", asked.address(), choice.mediaType());
        if (!Conditional.answered(context.req(), context.res(), etag, release.created())) {
            Fragment fragment = read(release, asked);
            context.header("Link", links(fragment));
            context.contentType(choice.contentType());
            context.result(FragmentDocument.write(fragment, release.manifest(), choice.format()));
        }
    }

    private Fragment read(OpenRelease release, Asked asked) {
        return Txn.calculateRead(release.dataset(), () -> {
            Statements statements = release.statements();
            long total = counts.get(
                    new Counted(release.id(), asked.pattern()), counted -> statements.count(counted.pattern()));
            long skip = (asked.page() - 1L) * Fragment.PAGE;
            if (skip > 0 && skip >= total) {
                throw HttpProblem.notFound("page: this fragment has " + total + " statements on "
                        + new Fragment(asked, total, List.of()).pages() + " pages, found " + asked.page() + ".");
            }
            return new Fragment(asked, total, statements.page(asked.pattern(), skip, Fragment.PAGE));
        });
    }

    /** Paging for clients that read no body (RFC 8288). */
    private static String links(Fragment fragment) {
        Asked asked = fragment.asked();
        List<String> links = new ArrayList<>(List.of(
                "<" + asked.page(1) + ">; rel=\"first\"", "<" + asked.page(fragment.pages()) + ">; rel=\"last\""));
        if (fragment.hasPrevious()) {
            links.add("<" + asked.page(asked.page() - 1) + ">; rel=\"prev\"");
        }
        if (fragment.hasNext()) {
            links.add("<" + asked.page(asked.page() + 1) + ">; rel=\"next\"");
        }
        return String.join(", ", links);
    }
}
