package org.migov.server.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of an agreement.
 *
 * @param title empty if it has none
 * @param parties as written
 * @param days by what happened: {@code signed}, {@code in-force}, {@code ended}; as written
 * @param findings by IRI of the provision; what is absent here is {@link Finding#UNKNOWN}
 * @param complaints what could not be used
 */
record Description(
        String title,
        List<String> parties,
        Map<String, String> days,
        Map<String, Finding> findings,
        List<Complaint> complaints) {

    /** What happens on a day. */
    static final List<String> DAYS = List.of("signed", "in-force", "ended");

    private static final String DAY = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_PARTIES = 60;

    Description {
        parties = List.copyOf(parties);
        days = Map.copyOf(days);
        findings = Map.copyOf(findings);
        complaints = List.copyOf(complaints);
    }

    Finding of(Provision provision) {
        return findings.getOrDefault(provision.iri(), Finding.UNKNOWN);
    }

    /** Whether anything at all was said of a provision. */
    boolean saysSomething() {
        return !findings.isEmpty();
    }

    /** Gathers a description, refusing what does not fit. */
    static final class Builder {

        private final Checklist checklist;
        private final List<String> parties = new ArrayList<>();
        private final Map<String, String> days = new LinkedHashMap<>();
        private final Map<String, Finding> findings = new LinkedHashMap<>();
        private final List<Complaint> complaints = new ArrayList<>();
        private String title = "";

        Builder(Checklist checklist) {
            this.checklist = checklist;
        }

        void complain(Complaint complaint) {
            complaints.add(complaint);
        }

        void title(String written, int line, int column) {
            title = written.strip();
            if (title.length() > LONGEST_TITLE) {
                complain(
                        Complaint.expected(line, column, "a title of at most " + LONGEST_TITLE + " characters", title));
                title = title.substring(0, LONGEST_TITLE);
            }
        }

        void party(String written, int line, int column) {
            if (written.isBlank() || parties.contains(written.strip())) {
                return;
            }
            if (parties.size() == MOST_PARTIES) {
                complain(Complaint.expected(line, column, "at most " + MOST_PARTIES + " parties", written));
                return;
            }
            parties.add(written.strip());
        }

        void day(String event, String written, int line, int column) {
            if (written.isBlank()) {
                return;
            }
            if (written.strip().matches(DAY)) {
                days.put(event, written.strip());
            } else {
                complain(Complaint.expected(
                        line, column, "a day, month or year as yyyy-mm-dd, yyyy-mm or yyyy", written));
            }
        }

        /** Two different findings of one provision leave it unknown. */
        void finding(Provision provision, Finding finding, int line, int column) {
            Finding before = findings.get(provision.iri());
            if (before != null && before != finding && before != Finding.UNKNOWN && finding != Finding.UNKNOWN) {
                complain(Complaint.expected(
                        line,
                        column,
                        provision.slug() + " once, or twice the same; it counts as unknown",
                        finding.key()));
                findings.put(provision.iri(), Finding.UNKNOWN);
            } else if (finding != Finding.UNKNOWN || before == null) {
                findings.put(provision.iri(), finding);
            }
        }

        Optional<Provision> provision(String written, int line, int column) {
            Optional<Provision> found = checklist.find(written);
            if (found.isEmpty()) {
                complain(Complaint.expected(
                        line,
                        column,
                        "a provision of the checklist by its key, number or name, such as recruit-cost-mig or 6a",
                        written));
            }
            return found;
        }

        Description build() {
            return new Description(title, parties, days, findings, complaints);
        }
    }
}
