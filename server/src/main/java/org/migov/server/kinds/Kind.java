package org.migov.server.kinds;

/** What the page of one kind of thing shows. */
interface Kind {

    /** Writes what belongs to a thing into a draft. To be called inside one reading. */
    void write(Sheet sheet, Draft draft);
}
