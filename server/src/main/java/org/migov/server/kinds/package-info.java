/**
 * Pages of the kinds of things that are neither places nor law: practices, organisations, documents, concepts; and of the
 * records that law is made of: acts, commitments, disagreements between sources. Each says first what belongs to it, as
 * answers of the catalogue. Entry: {@link org.migov.server.kinds.KindPages}.
 */
@NullMarked
package org.migov.server.kinds;

import org.jspecify.annotations.NullMarked;
