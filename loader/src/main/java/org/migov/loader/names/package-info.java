/**
 * Names to codes: what a country, former state, group or instrument is called in official lists, and what that means.
 * Entry classes {@link org.migov.loader.names.PlaceNames} and {@link org.migov.loader.names.InstrumentNames}, filled
 * from the reference tables as they are read. Used by the readers of official formats. A name that can mean several
 * things is never guessed.
 */
@NullMarked
package org.migov.loader.names;

import org.jspecify.annotations.NullMarked;
