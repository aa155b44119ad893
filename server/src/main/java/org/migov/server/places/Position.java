package org.migov.server.places;

import org.jspecify.annotations.Nullable;

/**
 * Where a place stands on an instrument on a day, and what that rests on.
 *
 * @param since first day bound, as precise as it is known; null if not bound then
 * @param until day the bond ended, if it is known to have ended later
 * @param list the list of parties behind the answer
 * @param recordAsOf up to when that list reaches; null if nobody says
 */
record Position(
        Status status,
        @Nullable String since,
        @Nullable String until,
        ListOfParties list,
        @Nullable String recordAsOf) {

    /** How much is known of an instrument's parties on a day. */
    enum ListOfParties {
        NONE("no list"),
        PARTIAL("partial list"),
        COMPLETE("complete list"),
        COMPLETE_BEFORE("complete list, but from before the day");

        private final String inQuery;

        ListOfParties(String inQuery) {
            this.inQuery = inQuery;
        }

        /** What the query {@code country-status} answers. */
        String inQuery() {
            return inQuery;
        }

        /** Key of its words: {@code list.complete-before}. */
        String key() {
            return "list." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
