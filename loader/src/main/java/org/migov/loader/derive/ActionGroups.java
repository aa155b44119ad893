package org.migov.loader.derive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migov.loader.nquads.MergedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Reads the actions of one party under one instrument at a time. They are adjacent, because an action's IRI is {@code
 * id/action/<instrument>/<party>/<date>/<kind>} and graphs are sorted by subject.
 */
final class ActionGroups implements Closeable {

    private static final String TO_VERIFY = "to-verify";

    private final MergedStatements statements;
    private final String prefix;
    private final SourceTrust trust;
    private MergedStatements.@Nullable Stated ahead;
    private long read;

    private ActionGroups(MergedStatements statements, String prefix, SourceTrust trust) {
        this.statements = statements;
        this.trust = trust;
        this.prefix = prefix;
        this.ahead = nextOfAction();
    }

    /** How many statements have been read, each once however many graphs have it. */
    long read() {
        return read;
    }

    static ActionGroups open(List<Path> graphNq, Iris iris, SourceTrust trust) throws IOException {
        return new ActionGroups(MergedStatements.open(graphNq), "<" + iris.id("action", ""), trust);
    }

    /** The next actions of one party under one instrument, in the order of their IRIs; empty at the end. */
    List<Action> next() {
        List<Action> group = new ArrayList<>();
        while (group.isEmpty() && ahead != null) {
            String tie = tie(ahead.statement());
            while (ahead != null && tie.equals(tie(ahead.statement()))) {
                action().ifPresent(group::add);
            }
        }
        return group;
    }

    @Override
    public void close() throws IOException {
        statements.close();
    }

    /** Takes all statements about one action. An action that lacks instrument, party, kind or date is passed over. */
    private Optional<Action> action() {
        Map<String, String> values = new HashMap<>();
        Set<String> graphs = new TreeSet<>();
        Set<String> certainties = new HashSet<>();
        String subject = ahead == null ? "" : ahead.statement().subject();
        while (ahead != null && ahead.statement().subject().equals(subject)) {
            StatementLine line = ahead.statement();
            values.putIfAbsent(line.predicateIri(), line.linksToIri() ? line.objectIri() : line.lexicalForm());
            if (line.predicateIri().equals(Mg.DATE)) {
                graphs.addAll(ahead.graphs());
            } else if (line.predicateIri().equals(Mg.CERTAINTY)) {
                certainties.add(Iris.lastSegment(line.objectIri()));
            }
            ahead = nextOfAction();
        }
        boolean suspect = !certainties.isEmpty() && certainties.stream().allMatch(TO_VERIFY::equals);
        return toAction(subject.substring(1, subject.length() - 1), values, suspect, graphs);
    }

    private Optional<Action> toAction(String iri, Map<String, String> values, boolean suspect, Set<String> graphs) {
        String instrument = values.get(Mg.HAS_INSTRUMENT);
        String party = values.get(Mg.ACTOR);
        String kind = values.get(Mg.ACTION_KIND);
        Optional<PartialDate> date = date(values, Mg.DATE);
        if (instrument == null || party == null || kind == null || date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Action(
                iri,
                instrument,
                party,
                ActionKind.of(Iris.lastSegment(kind)),
                date.get(),
                date(values, Mg.EFFECT_DATE),
                suspect,
                List.copyOf(graphs),
                trust.rank(graphs)));
    }

    private static Optional<PartialDate> date(Map<String, String> values, String property) {
        return Optional.ofNullable(values.get(property)).flatMap(PartialDate::parse);
    }

    private MergedStatements.@Nullable Stated nextOfAction() {
        MergedStatements.Stated next = statements.next();
        read++;
        while (next != null && !next.statement().subject().startsWith(prefix)) {
            next = statements.next();
            read++;
        }
        return next;
    }

    /** Instrument and party in the action's IRI, which are its first two segments behind the prefix. */
    private String tie(StatementLine line) {
        int instrumentEnd = line.subject().indexOf('/', prefix.length());
        int partyEnd = line.subject().indexOf('/', instrumentEnd + 1);
        return partyEnd < 0 ? line.subject() : line.subject().substring(0, partyEnd);
    }
}
