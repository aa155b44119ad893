package org.migov.server.feeds;

import java.util.Optional;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.page.Words;
import org.migov.server.release.ReleaseChanges;

/** Puts events into entries in a reader's words; inside a transaction. */
record Entries(ReleaseData data, Labels labels, Words words, String site) {

    AtomFeed.Entry entry(ReleaseLog.Event event) {
        return event.isRelease() ? release(event) : thing(event);
    }

    private AtomFeed.Entry release(ReleaseLog.Event event) {
        ReleaseChanges.Summary summary = event.changes().summary();
        String text = event.changes().before().isEmpty()
                ? words.say("changes.first", event.release())
                : words.say(
                        "changes.count",
                        words.number(summary.added()),
                        words.number(summary.changed()),
                        words.number(summary.withdrawn()),
                        words.number(summary.replaced()));
        return new AtomFeed.Entry(
                tag(event.release()),
                words.say("feeds.release", event.release()),
                event.day(),
                site + "/changes?release=" + event.release(),
                text);
    }

    private AtomFeed.Entry thing(ReleaseLog.Event event) {
        ReleaseChanges.Change change = event.change();
        String name = Optional.ofNullable(change.label())
                .orElseGet(() -> labels.of(Terms.iri(change.iri())).text());
        String reason = words.find("changes.reason." + change.reason()).orElse(change.reason());
        return new AtomFeed.Entry(
                tag(event.release() + "/" + data.addresses().path(change.iri()).orElse(change.iri())),
                name + " – " + words.say("changes.kind." + change.kind()),
                event.day(),
                data.addresses().page(change.iri()).map(page -> site + page).orElse(change.iri()),
                words.say("changes.cause." + change.cause()) + ": " + reason);
    }

    private String tag(String rest) {
        return AtomFeed.tag(data.release().iris().base(), "changes/" + rest);
    }
}
