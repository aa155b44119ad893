package org.migov.loader.source.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migov.loader.source.Origin;
import org.migov.loader.source.ProblemCode;

/** The forms of others that are understood. */
public final class Formats {

    /** To add a form, write its class and name it here. */
    public static final List<Format> ALL = List.of(
            new Normlex(),
            new Ilolex(),
            new Untc(),
            new Ohchr(),
            new UkTreaties(),
            new Verdragenbank(),
            new SwissScope(),
            new IloPractices(),
            new IloPracticeRecord(),
            new HubPage(),
            new GuidanceRecord(),
            new AfricaThemes(),
            new SdmxCsv(),
            new ChiltonWoda());

    private Formats() {}

    /** A format and what showed it. */
    public record Recognised(Format format, String seen) {}

    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The names of all, for messages. */
    public static String names() {
        return ALL.stream().map(Format::name).collect(Collectors.joining(", "));
    }

    /**
     * The format that a file fits best, by its content.
     *
     * @throws FileRefused if it fits none, or several equally well
     */
    public static Recognised recognise(Path path, String name) {
        Head head = InputFile.head(path, name);
        Fit.Degree best = Fit.Degree.POSSIBLE;
        List<Recognised> found = List.of();
        for (Format format : ALL) {
            Fit fit = format.fit(head);
            if (fit.degree().compareTo(best) > 0 || (fit.degree() == best && found.isEmpty())) {
                best = fit.degree();
                found = List.of(new Recognised(format, fit.seen()));
            } else if (fit.degree() == best) {
                found = java.util.stream.Stream.concat(
                                found.stream(), java.util.stream.Stream.of(new Recognised(format, fit.seen())))
                        .toList();
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw undecided(found, head, name);
    }

    private static FileRefused undecided(List<Recognised> found, Head head, String name) {
        if (head.text().isBlank()) {
            return FileRefused.of(
                    ProblemCode.EMPTY_FILE, Origin.of(name), "a file with something in it (save it again)", "nothing");
        }
        String seen = found.isEmpty()
                ? "it begins: " + head.opening()
                : found.stream()
                        .map(each -> each.format().name() + " (" + each.seen() + ")")
                        .collect(Collectors.joining(" and "));
        return FileRefused.of(
                ProblemCode.UNKNOWN_FORMAT,
                Origin.of(name),
                "a table of ours, RDF (.ttl .trig .nt .nq .rdf .jsonld .n3), or one of the formats " + names()
                        + " (say which with --as)",
                seen);
    }
}
