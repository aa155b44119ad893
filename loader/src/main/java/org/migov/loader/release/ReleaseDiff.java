package org.migov.loader.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migov.loader.nquads.CodePointOrder;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;

/** What changed between two releases, thing by thing: a comparison of two sorted files in one pass each. */
public final class ReleaseDiff {

    /** What became of a thing. */
    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /**
     * A thing that is not as it was.
     *
     * @param iri of the thing
     * @param added statements about it that are new
     * @param removed statements about it that are gone
     */
    public record Change(Kind kind, String iri, long added, long removed) {}

    /** How many things were added, changed, withdrawn, and how many statements came and went. */
    public record Summary(long added, long changed, long withdrawn, long statementsAdded, long statementsRemoved) {

        private Summary plus(Change change) {
            return new Summary(
                    added + (change.kind() == Kind.ADDED ? 1 : 0),
                    changed + (change.kind() == Kind.CHANGED ? 1 : 0),
                    withdrawn + (change.kind() == Kind.WITHDRAWN ? 1 : 0),
                    statementsAdded + change.added(),
                    statementsRemoved + change.removed());
        }
    }

    /** The dump of a release that is compared: its default graph. */
    private static final String DUMP = "migov.nt.gz";

    private final SortedStatements before;
    private final SortedStatements after;
    private final Consumer<Change> changes;
    private Summary summary = new Summary(0, 0, 0, 0, 0);

    private ReleaseDiff(SortedStatements before, SortedStatements after, Consumer<Change> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /** Compares the default graphs of two releases. */
    public static Summary between(Release before, Release after, Consumer<Change> changes) throws IOException {
        return between(before.dumps().resolve(DUMP), after.dumps().resolve(DUMP), changes);
    }

    /**
     * Compares two sorted files, plain or compressed.
     *
     * @param changes told of each thing that differs, in the order of IRIs
     */
    public static Summary between(Path before, Path after, Consumer<Change> changes) throws IOException {
        try (SortedStatements old = SortedStatements.open(before);
                SortedStatements now = SortedStatements.open(after)) {
            return new ReleaseDiff(old, now, changes).run();
        }
    }

    private Summary run() {
        String subject = firstSubject();
        while (subject != null) {
            compare(subject);
            subject = firstSubject();
        }
        return summary;
    }

    private void compare(String subject) {
        long kept = 0;
        long added = 0;
        long removed = 0;
        while (isAbout(subject, before.peek()) || isAbout(subject, after.peek())) {
            int order = order(subject);
            if (order <= 0) {
                before.next();
            }
            if (order >= 0) {
                after.next();
            }
            removed += order < 0 ? 1 : 0;
            added += order > 0 ? 1 : 0;
            kept += order == 0 ? 1 : 0;
        }
        if (added + removed > 0) {
            Kind changed = removed == 0 && kept == 0 ? Kind.ADDED : Kind.CHANGED;
            Kind kind = added == 0 && kept == 0 ? Kind.WITHDRAWN : changed;
            Change change = new Change(kind, subject.substring(1, subject.length() - 1), added, removed);
            summary = summary.plus(change);
            changes.accept(change);
        }
    }

    /** Negative if the old file has the next statement about the subject, positive if the new one, 0 if both. */
    private int order(String subject) {
        StatementLine old = before.peek();
        StatementLine now = after.peek();
        if (old == null || !isAbout(subject, old)) {
            return 1;
        }
        return now == null || !isAbout(subject, now) ? -1 : old.compareTo(now);
    }

    private static boolean isAbout(String subject, @Nullable StatementLine line) {
        return line != null && line.subject().equals(subject);
    }

    private @Nullable String firstSubject() {
        StatementLine old = before.peek();
        StatementLine now = after.peek();
        if (old == null || now == null) {
            StatementLine left = old == null ? now : old;
            return left == null ? null : left.subject();
        }
        boolean oldFirst = CodePointOrder.INSTANCE.compare(old.subject(), now.subject()) <= 0;
        return oldFirst ? old.subject() : now.subject();
    }
}
