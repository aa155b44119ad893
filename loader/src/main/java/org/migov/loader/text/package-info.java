/**
 * Text made safe for what it is put into: {@link org.migov.loader.text.Html} for pages,
 * {@link org.migov.loader.text.SpreadsheetCell} for tables that people open in a spreadsheet. Knows nothing else of the
 * loader.
 */
@NullMarked
package org.migov.loader.text;

import org.jspecify.annotations.NullMarked;
