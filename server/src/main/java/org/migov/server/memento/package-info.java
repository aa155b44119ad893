/**
 * Data as they stood: Memento (RFC 7089) over the releases that are still in the data folder.
 *
 * <p>An address {@code /data/…} is its own TimeGate, {@code /memento/<release>/data/…} are its mementos, {@code
 * /timemap/data/…} lists them.
 */
@NullMarked
package org.migov.server.memento;

import org.jspecify.annotations.NullMarked;
