/**
 * The graph as tables: CSV with its description in CSV on the Web and as a Frictionless data package.
 *
 * <p>{@link org.migov.loader.dump.table.CsvTables} is the way in. Which tables and columns there are is said by {@code
 * dump/tables.csv} and {@code dump/columns.csv} among the resources.
 */
@NullMarked
package org.migov.loader.dump.table;

import org.jspecify.annotations.NullMarked;
