package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the format of an answer: by {@code ?format=} (or {@code ?output=}, as some clients have it), else by
 * {@code Accept} (RFC 9110, 12.5.1).
 *
 * <p>Between equals the more specific range wins, then what the client named first, then what is offered first. Without
 * any wish, or with one that cannot be understood, the first that is offered is taken.
 */
public final class Negotiation {

    private static final List<String> PARAMETERS = List.of("format", "output");

    private Negotiation() {}

    /**
     * What was chosen.
     *
     * @param mediaType the one that the client asked by, where it is a form of this format
     */
    public record Choice(Format format, String mediaType) {

        /** {@code Content-Type} of the answer. */
        public String contentType() {
            return Format.contentType(mediaType);
        }
    }

    /** The format for a request; 406 that lists what there is when none fits. */
    public static Choice choose(HttpServletRequest request, List<Format> offered) {
        return choose(wishes(request), accept(request), offered);
    }

    /**
     * The same without a request.
     *
     * @param wishes short names or media types; the first that fits is taken, {@code Accept} does not count then
     * @param accept header value, or null where there is none
     */
    public static Choice choose(List<String> wishes, @Nullable String accept, List<Format> offered) {
        Optional<Choice> choice = wishes.isEmpty() ? byAccept(accept, offered) : byName(wishes, offered);
        return choice.orElseThrow(() -> HttpProblem.notAcceptable(offered).withHeader("Vary", "Accept"));
    }

    /** Whether this is a person's browser: HTML is wanted at least as much as anything else, and by name. */
    public static boolean prefersHtml(HttpServletRequest request) {
        return wishes(request).isEmpty() && prefersHtml(accept(request));
    }

    static boolean prefersHtml(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        List<MediaRange> ranges = MediaRange.parse(accept);
        double best = ranges.stream().mapToDouble(MediaRange::quality).max().orElse(0);
        return ranges.stream().anyMatch(r -> r.isExactly("text/html") && r.quality() > 0 && r.quality() >= best);
    }

    /** What {@code ?format=} says, in order; empty where it is absent or empty. */
    public static List<String> wishes(HttpServletRequest request) {
        return PARAMETERS.stream()
                .map(request::getParameterValues)
                .flatMap(values -> values == null ? Stream.empty() : Arrays.stream(values))
                .map(value -> value.strip().toLowerCase(Locale.ROOT).replace(' ', '+'))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All lines of {@code Accept} as one value, or null. */
    public static @Nullable String accept(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders("Accept"));
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    private static Optional<Choice> byName(List<String> wishes, List<Format> offered) {
        return wishes.stream()
                .flatMap(wish -> offered.stream()
                        .filter(format -> format.isCalled(wish))
                        .map(format -> new Choice(format, wish.contains("/") ? wish : format.mediaType())))
                .findFirst();
    }

    private static Optional<Choice> byAccept(@Nullable String accept, List<Format> offered) {
        List<MediaRange> ranges = accept == null ? List.of() : MediaRange.parse(accept);
        if (ranges.isEmpty()) {
            return offered.stream().findFirst().map(format -> new Choice(format, format.mediaType()));
        }
        return IntStream.range(0, offered.size())
                .boxed()
                .flatMap(place -> candidates(ranges, offered.get(place), place))
                .filter(candidate -> candidate.range().quality() > 0)
                .min(Candidate.BEST_FIRST)
                .map(Candidate::choice);
    }

    private static Stream<Candidate> candidates(List<MediaRange> ranges, Format format, int place) {
        return Stream.concat(Stream.of(format.mediaType()), format.otherMediaTypes().stream())
                .flatMap(type -> MediaRange.mostSpecific(ranges, type).stream()
                        .filter(range -> type.equals(format.mediaType()) || range.isExactly(type))
                        .map(range -> new Candidate(new Choice(format, type), range, place)));
    }

    private record Candidate(Choice choice, MediaRange range, int place) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
                        (Candidate candidate) -> -candidate.range().quality())
                .thenComparing(candidate -> -candidate.range().specificity())
                .thenComparing(candidate -> candidate.range().position())
                .thenComparing(Candidate::place);
    }
}
