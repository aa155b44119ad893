package org.migov.server.conformance;

/**
 * What came of a case.
 *
 * @param note why, where it did not simply pass; empty else
 */
record Outcome(String suite, String id, String name, Verdict verdict, String note) {

    enum Verdict {
        /** As the suite expects. */
        PASSED("passed"),
        /** It asks for a change, and was refused with a status that says so; what it reads was answered as expected. */
        REFUSED("refused by design"),
        /** It asks for what the standard leaves open and is not offered. */
        NOT_OFFERED("not offered"),
        FAILED("failed");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Outcome passed(String suite, HttpCase one) {
        return new Outcome(suite, one.id(), one.name(), Verdict.PASSED, "");
    }
}
