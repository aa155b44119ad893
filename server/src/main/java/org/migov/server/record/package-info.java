/**
 * What belongs to a record beyond its own statements, by its kind: answers of the catalogue on its page.
 * {@link org.migov.server.record.RecordParts} is asked by the entity page.
 */
@NullMarked
package org.migov.server.record;

import org.jspecify.annotations.NullMarked;
