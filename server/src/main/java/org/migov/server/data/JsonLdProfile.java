package org.migov.server.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migov.server.http.HttpProblem;

/**
 * The shapes in which one record can be had as JSON-LD, by {@code Accept: application/ld+json;profile="…"} or
 * {@code ?profile=}.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#iana-considerations">JSON-LD 1.1, media type</a>
 */
public enum JsonLdProfile {
    /** One nested record with the project's context; what comes where no profile is asked for. */
    FRAMED("http://www.w3.org/ns/json-ld#framed"),
    /** With the project's context, the things side by side. */
    COMPACTED("http://www.w3.org/ns/json-ld#compacted"),
    /** Without a context, every IRI and value written out. */
    EXPANDED("http://www.w3.org/ns/json-ld#expanded"),
    /** Without a context, all that is said of a thing in one place. */
    FLATTENED("http://www.w3.org/ns/json-ld#flattened"),
    /** In the words of schema.org, as search engines read it. */
    SCHEMA_ORG("https://schema.org/");

    private static final Pattern JSON_LD = Pattern.compile(
            "application/ld\\+json\\s*((?:;[^,;\"]*(?:\"[^\"]*\")?[^,;\"]*)*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROFILE =
            Pattern.compile(";\\s*profile\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HEADER = 4000;

    private final String iri;

    JsonLdProfile(String iri) {
        this.iri = iri;
    }

    public String iri() {
        return iri;
    }

    /** Short name for {@code ?profile=}: {@code framed}, {@code schema.org}. */
    public String parameter() {
        return this == SCHEMA_ORG ? "schema.org" : name().toLowerCase(Locale.ROOT);
    }

    /** {@code Content-Type} of a document in this profile. */
    public String contentType() {
        return RdfFormat.JSON_LD.mediaType() + ";profile=\"" + iri + "\"";
    }

    /**
     * What was asked for; empty where nothing was, or by {@code Accept} only what is not known here.
     *
     * @param parameter value of {@code ?profile=}, a short name or an IRI
     * @param accept header value
     * @throws HttpProblem 406 for a parameter that is none of these
     */
    public static Optional<JsonLdProfile> asked(Optional<String> parameter, Optional<String> accept) {
        if (parameter.isPresent()) {
            return Optional.of(named(parameter.get()).orElseThrow(() -> unknown(parameter.get())));
        }
        return accept.filter(header -> header.length() <= LONGEST_HEADER).flatMap(JsonLdProfile::accepted);
    }

    private static Optional<JsonLdProfile> accepted(String accept) {
        return JSON_LD.matcher(accept)
                .results()
                .flatMap(range -> profiles(range.group(1)))
                .flatMap(name -> named(name).stream())
                .findFirst();
    }

    private static Stream<String> profiles(String parameters) {
        Matcher profile = PROFILE.matcher(parameters);
        return profile.find()
                ? Stream.of((profile.group(1) == null ? profile.group(2) : profile.group(1)).split("\\s+"))
                : Stream.empty();
    }

    private static Optional<JsonLdProfile> named(String name) {
        String plain = name.replaceFirst("^http://schema\\.org/?$|^https://schema\\.org$", SCHEMA_ORG.iri);
        return Arrays.stream(values())
                .filter(profile ->
                        profile.iri.equals(plain) || profile.parameter().equals(plain))
                .findFirst();
    }

    private static HttpProblem unknown(String found) {
        List<String> names =
                Arrays.stream(values()).map(JsonLdProfile::parameter).toList();
        return HttpProblem.of(
                        406,
                        "profile: expected one of " + String.join(", ", names) + ", or one of "
                                + Arrays.stream(values())
                                        .map(JsonLdProfile::iri)
                                        .collect(Collectors.joining(", "))
                                + "; found \"" + found + "\".")
                .with("available", names);
    }
}
