/**
 * Pages on places and law: a country, an instrument, a corridor between two countries, countries against instruments;
 * each as of any day in the past.
 *
 * <p>Tables are answers of the catalogue and link to it. Where a place stood on an instrument is read from
 * {@link org.migov.server.places.Ledger}, which follows the query {@code country-status} word by word and answers at once.
 */
@NullMarked
package org.migov.server.places;

import org.jspecify.annotations.NullMarked;
