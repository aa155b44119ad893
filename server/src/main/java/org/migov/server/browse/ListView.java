package org.migov.server.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;
import org.migov.server.page.EntityView.Value;
import org.migov.server.page.Shell;

/**
 * What the page of a list shows.
 *
 * @param count how many records fit, in words
 * @param range which of them the page shows; empty where it shows all
 * @param chips what is chosen
 * @param hidden what is chosen, for the form
 * @param orders empty where there is but one
 * @param dated whether the list can be limited by date
 * @param downloads the same selection in other forms
 * @param query address of the editor with the query that finds the selection
 */
public record ListView(
        Shell shell,
        String kind,
        String title,
        String count,
        String range,
        String q,
        String from,
        String to,
        boolean dated,
        List<Hidden> hidden,
        List<Chip> chips,
        List<Order> orders,
        List<Row> rows,
        List<FacetView> facets,
        @Nullable String previous,
        @Nullable String next,
        List<Shell.Alternate> downloads,
        String query) {

    /** A field of the form that is not seen. */
    public record Hidden(String name, String value) {}

    /** Something that is chosen, and the address without it. */
    public record Chip(String heading, Label label, String without) {}

    /** An order of the list. */
    public record Order(String key, String text, boolean chosen) {}

    /** A record: its name, and beside it what tells it from others. */
    public record Row(
            Label label,
            String href,
            List<Value> kinds,
            List<Value> dates,
            List<Value> countries,
            String more,
            @Nullable String stamp) {}

    /** A facet with the values that are left to choose; {@code rest} is folded away. */
    public record FacetView(String key, String heading, List<Option> first, List<Option> rest) {}

    /** A value of a facet: choosing it leaves so many records. */
    public record Option(Label label, String count, String href) {}
}
