/**
 * {@code /checklist}: an agreement of the graph, or a description that a reader brings, held against the provisions of
 * the checklist and the guidance they serve.
 *
 * <p>Entry: {@link org.migov.server.checklist.ChecklistPage}. Files are read by {@code CsvDescription} and {@code
 * RdfDescription} (formats: {@code docs/checklist.md}); the numbers are answers of catalogue queries. Nothing that a
 * reader brings is stored or logged.
 */
@NullMarked
package org.migov.server.checklist;

import org.jspecify.annotations.NullMarked;
