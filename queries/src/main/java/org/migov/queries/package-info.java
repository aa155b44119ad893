/**
 * The catalogue of questions and the quality checks: {@code .rq} files among the resources, and a small reader for
 * them. Entry classes: {@link org.migov.queries.Catalogue} and {@link org.migov.queries.Checks}. Anyone may use this
 * package; it uses no other module and no RDF engine.
 *
 * <h2>A query file</h2>
 *
 * <p>{@code queries/<topic>/<name>.rq}, listed in {@code queries/index.txt}, begins with comments:
 *
 * <pre>
 * # title: Who is bound by an instrument, and since when
 * # question: Which states are parties to an instrument, and since when?
 * # summary: One sentence for lists.
 * # description: More, for the page of the query; a line that begins with three spaces after the #
 * #   continues the line before.
 * # keywords: ratification, party
 * # param: instrument iri instrument ilo-c189 "The instrument"
 * # chart: bar country count
 * # title-fr: Qui est lié par un instrument, et depuis quand
 * # summary-fr: Une phrase pour les listes.
 * BASE &lt;https://w3id.org/migov/&gt;
 * PREFIX mg: &lt;https://w3id.org/migov/ontology#&gt;
 * …
 *   VALUES ?instrument { &lt;id/instrument/ilo-c189&gt; } # param-line: instrument
 * </pre>
 *
 * <p>{@code title}, {@code question}, {@code summary} and {@code keywords} must be there; {@code description}, {@code param} (any number)
 * and {@code chart} may be, and title and summary in French and Spanish ({@code title-fr}, {@code summary-fr} …), both or
 * neither; beside them {@code question-fr} and {@code description-fr}. What is wrong with a header is said with file and line ({@link
 * org.migov.queries.MalformedQueryFile}).
 *
 * <h2>How parameters are bound</h2>
 *
 * <p>There is one mechanism. A parameter is a SPARQL variable that the text gives its value in one line of its own:
 * {@code VALUES ?name { term } # param-line: name}. As the file stands, the term is the default of the header, so that
 * the text can be pasted into any endpoint. {@link org.migov.queries.CatalogueQuery#bound} writes the same line with
 * another term; nothing else of the text changes. The term is made by {@link org.migov.queries.ParameterType} from the
 * value of the reader: an IRI has to match a strict pattern, dates and integers are parsed and written anew, strings are
 * escaped. No other place in the project puts a value into a query text. A parameter whose default is {@code *} may be
 * left open: its line then says {@code UNDEF}.
 *
 * <h2>Base</h2>
 *
 * <p>Identifiers in the text are relative to the {@code BASE} line, which {@link
 * org.migov.queries.CatalogueQuery#text(String)} replaces for a load under another base.
 *
 * <h2>Pinned answers</h2>
 *
 * <p>{@code <name>.answer.tsv} beside a query holds what it answers on the embedded data: see {@link
 * org.migov.queries.PinnedAnswer}.
 */
@NullMarked
package org.migov.queries;

import org.jspecify.annotations.NullMarked;
