package org.migov.loader.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * @param kept statements about it that both have
     * @param added statements about it that are new
     * @param removed statements about it that are gone
     */
    public record Change(
            Kind kind, String iri, List<StatementLine> kept, List<StatementLine> added, List<StatementLine> removed) {

        public Change {
            kept = List.copyOf(kept);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** How many things were added, changed, withdrawn, and how many statements came and went. */
    public record Summary(long added, long changed, long withdrawn, long statementsAdded, long statementsRemoved) {

        private Summary plus(Change change) {
            return new Summary(
                    added + (change.kind() == Kind.ADDED ? 1 : 0),
                    changed + (change.kind() == Kind.CHANGED ? 1 : 0),
                    withdrawn + (change.kind() == Kind.WITHDRAWN ? 1 : 0),
                    statementsAdded + change.added().size(),
                    statementsRemoved + change.removed().size());
        }
    }

    /** The dump of a release that is compared: its default graph. */
    public static final String DUMP = "migov.nt.gz";

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
        List<StatementLine> kept = new ArrayList<>();
        List<StatementLine> added = new ArrayList<>();
        List<StatementLine> removed = new ArrayList<>();
        while (isAbout(subject, before.peek()) || isAbout(subject, after.peek())) {
            int order = order(subject);
            StatementLine old = order <= 0 ? before.next() : null;
            StatementLine now = order >= 0 ? after.next() : null;
            if (old == null && now != null) {
                added.add(now);
            } else if (old != null) {
                (now == null ? removed : kept).add(old);
            }
        }
        if (!added.isEmpty() || !removed.isEmpty()) {
            Kind changed = removed.isEmpty() && kept.isEmpty() ? Kind.ADDED : Kind.CHANGED;
            Kind kind = added.isEmpty() && kept.isEmpty() ? Kind.WITHDRAWN : changed;
            Change change = new Change(kind, subject.substring(1, subject.length() - 1), kept, added, removed);
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
