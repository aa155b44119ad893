package org.migov.loader.changes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.release.ReleaseDiff;
import org.migov.ontology.Mg;

/**
 * A thing that came or went, with what is needed to see whether it is the same as another.
 *
 * @param path of the identifier below {@code id/}: {@code action/ilo-c097/KEN/1965-11-30/ratification}
 * @param title pieces of the title, or of the label where there is none; see {@link Titles}
 * @param parties IRIs of countries and groups it names
 * @param day on which it was signed, or ""
 */
record Candidate(String iri, String path, Set<String> title, Set<String> parties, String day) {

    private static final List<String> TITLES =
            List.of("http://purl.org/dc/terms/title", "http://www.w3.org/2000/01/rdf-schema#label");
    private static final Set<String> PARTIES = Set.of(Mg.HAS_PARTY, Mg.HAS_COUNTRY);

    static Candidate of(ReleaseDiff.Change change, String base) {
        List<StatementLine> lines = Stream.concat(change.added().stream(), change.removed().stream())
                .toList();
        String title = TITLES.stream()
                .flatMap(property ->
                        lines.stream().filter(line -> line.predicateIri().equals(property) && !line.linksToIri()))
                .map(line -> Escapes.removed(line.lexicalForm()))
                .findFirst()
                .orElse("");
        String path = change.iri().substring(base.length() + "id/".length());
        boolean titled = Replacements.TITLED.contains(path.substring(0, path.indexOf('/') + 1));
        return new Candidate(
                change.iri(),
                path,
                titled ? Titles.pieces(title) : Set.of(),
                lines.stream()
                        .filter(line -> PARTIES.contains(line.predicateIri()) && line.linksToIri())
                        .map(StatementLine::objectIri)
                        .collect(Collectors.toUnmodifiableSet()),
                lines.stream()
                        .filter(line -> line.predicateIri().equals(Mg.SIGNED_ON))
                        .map(StatementLine::lexicalForm)
                        .findFirst()
                        .orElse(""));
    }
}
