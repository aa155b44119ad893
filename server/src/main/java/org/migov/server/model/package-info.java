/**
 * The model as a published vocabulary: the ontology with its versions and changes, the shapes, the alignments, the
 * JSON-LD context and frames; for people and, by content negotiation, for programs.
 *
 * <p>Entry: {@link org.migov.server.model.ModelRoutes}. What pages show is read out of the model's own files; only
 * counts and example records come from the release in force.
 */
@NullMarked
package org.migov.server.model;

import org.jspecify.annotations.NullMarked;
