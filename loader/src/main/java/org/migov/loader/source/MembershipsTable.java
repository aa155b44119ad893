package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Which country belongs to which group, in what capacity, from when until when. */
final class MembershipsTable implements Table<MembershipsTable.Membership> {

    /** Capacities in which a country takes full part, so that it can be called a member for short. */
    private static final Set<String> MEMBERS = Set.of("member", "member-or-associate-member");

    /**
     * A row.
     *
     * @param groupLabel what people call the group
     * @param status slug of a concept of the scheme {@code member-status}
     * @param until last day, or first day after it: sources do not say which
     * @param current whether it stood when its source was compiled; empty if the source leaves it open
     */
    record Membership(
            Origin origin,
            String group,
            String groupLabel,
            PartyCode country,
            String status,
            Optional<PartialDate> from,
            Optional<PartialDate> until,
            Optional<Boolean> current,
            Remarks remarks) {

        /** Group, country and first day, as they stand in the IRI. */
        String path() {
            return group + "/" + country.segment() + "/"
                    + from.map(PartialDate::text).orElse("undated");
        }
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("group", "code of the group"),
                Column.required("country", PartyCode.FORM),
                Column.required("status", "a concept of the scheme member-status"),
                Column.optional("from", "first day"),
                Column.optional("until", "when it ended; empty if it goes on or nobody says"),
                Column.optional("current", "true or false: whether it stood when the source was compiled"));
    }

    @Override
    public Membership read(Row row) {
        String group = row.reference("group", "group");
        Optional<PartialDate> from = row.optionalDate("from");
        Optional<PartialDate> until = row.optionalDate("until");
        if (from.isPresent()
                && until.isPresent()
                && until.get().latest().isBefore(from.get().earliest())) {
            throw row.reject(
                    ProblemCode.UNUSABLE_VALUE.code(),
                    "until",
                    "no day before " + from.get().text(),
                    until.get().text());
        }
        return new Membership(
                row.origin(),
                group,
                row.label("group", group),
                PartyCode.of(row, "country"),
                row.concept("status", "member-status"),
                from,
                until,
                row.optionalBool("current"),
                Remarks.of(row));
    }

    @Override
    public String key(Membership record) {
        return "membership/" + record.path();
    }

    @Override
    public void describe(Membership record, Facts facts) {
        String country = record.country().iri(facts.iris());
        String group = facts.iris().group(record.group());
        Subject membership = facts.record(
                        facts.iris().id("membership", record.path()),
                        Mg.MEMBERSHIP,
                        record.country().label() + " in the group " + record.groupLabel(),
                        record.remarks().certainty(),
                        record.origin())
                .type(Vocabulary.MEMBERSHIP_CLASS)
                .link(Vocabulary.MEMBER, country)
                .link(Vocabulary.ORGANIZATION, group)
                .link(Vocabulary.ROLE, facts.iris().concept("member-status", record.status()))
                .date(Mg.FROM, record.from())
                .date(Mg.UNTIL, record.until());
        record.current().ifPresent(current -> membership.bool(Mg.CURRENT, current));
        record.remarks().state(membership);
        if (record.current().orElse(false) && MEMBERS.contains(record.status())) {
            facts.about(country).link(Vocabulary.MEMBER_OF, group);
        }
    }
}
