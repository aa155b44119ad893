/**
 * From a release folder to what people and programs see. The packages below are the parts: {@code release} follows the
 * release in force, {@code http} and {@code app} carry every answer, {@code sparql} and {@code gsp} are the protocols,
 * {@code data}, {@code page}, {@code catalogue} and {@code dump} the addresses beside them, {@code site} puts them
 * together, {@code cli} is the command line.
 */
@NullMarked
package org.migov.server;

import org.jspecify.annotations.NullMarked;
