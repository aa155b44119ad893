package org.migov.server.catalogue;

import java.util.List;

/** Code that fetches an answer, to be copied. */
public final class Snippets {

    private Snippets() {}

    /** Code in one language. */
    public record Snippet(String language, String code) {}

    /**
     * Code for a table, or for statements.
     *
     * @param table address of the answer as CSV
     * @param statements address of the answer as Turtle
     */
    static List<Snippet> of(String table, boolean isTable, String statements) {
        return isTable ? ofTable(table) : ofStatements(statements);
    }

    private static List<Snippet> ofTable(String address) {
        return List.of(
                new Snippet("curl", "curl --fail '" + address + "'"),
                new Snippet(
                        "Python",
                        "import pandas\n\nanswer = pandas.read_csv(\"" + address
                                + "\", keep_default_na=False)\nprint(answer)"),
                new Snippet("R", "answer <- read.csv(\"" + address + "\", na.strings = \"\")\nprint(answer)"),
                javaScript(address),
                java(address));
    }

    private static Snippet javaScript(String address) {
        return new Snippet("JavaScript", """
                const response = await fetch("%s");
                if (!response.ok) throw new Error(await response.text());
                console.log(await response.text());""".formatted(address));
    }

    private static Snippet java(String address) {
        return new Snippet("Java", """
                import java.net.URI;
                import java.net.http.*;

                public class Ask {
                    public static void main(String[] args) throws Exception {
                        HttpRequest request = HttpRequest.newBuilder(URI.create("%s")).build();
                        System.out.println(HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.ofString()).body());
                    }
                }""".formatted(address));
    }

    private static List<Snippet> ofStatements(String address) {
        return List.of(
                new Snippet("curl", "curl --fail '" + address + "'"),
                new Snippet(
                        "Python",
                        "import rdflib\n\ngraph = rdflib.Graph().parse(\"" + address
                                + "\", format=\"turtle\")\nprint(len(graph))"),
                new Snippet(
                        "R",
                        "library(rdflib)\ngraph <- rdf_parse(\"" + address + "\", format = \"turtle\")\nprint(graph)"),
                javaScript(address),
                java(address));
    }
}
