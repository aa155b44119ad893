package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipsTableTest {

    private final TableCase<MembershipsTable.Membership> memberships;

    MembershipsTableTest(@TempDir Path folder) {
        this.memberships = KnownThings.to(new MembershipsTable(), folder);
    }

    @Test
    void currentMembership_hasItsPeriodAndAShortcut() {
        assertThat(memberships.statements(
                        "group", "eac", "country", "KEN", "status", "member", "from", "2000-07-07", "current", "true"))
                .containsExactlyInAnyOrder(
                        "<membership/eac/KEN/2000-07-07> rdf:type mg:Membership",
                        "<membership/eac/KEN/2000-07-07> rdf:type org:Membership",
                        "<membership/eac/KEN/2000-07-07> rdfs:label \"Kenya in the group East African"
                                + " Community\"@en",
                        "<membership/eac/KEN/2000-07-07> org:member <country/KEN>",
                        "<membership/eac/KEN/2000-07-07> org:organization <group/eac>",
                        "<membership/eac/KEN/2000-07-07> org:role <concept/member-status/member>",
                        "<membership/eac/KEN/2000-07-07> mg:from \"2000-07-07\"^^xsd:date",
                        "<membership/eac/KEN/2000-07-07> mg:current \"true\"^^xsd:boolean",
                        "<membership/eac/KEN/2000-07-07> mg:certainty <concept/certainty/stated>",
                        "<country/KEN> org:memberOf <group/eac>");
    }

    @Test
    void observerOrEndedMembership_hasNoShortcut() {
        assertThat(memberships.statements("group", "eac", "country", "KEN", "status", "observer", "current", "true"))
                .noneMatch(statement -> statement.contains("org:memberOf"));
        assertThat(memberships.statements("group", "eac", "country", "KEN", "status", "member", "current", "false"))
                .noneMatch(statement -> statement.contains("org:memberOf"));
    }

    @Test
    void membershipWithoutFirstDay_isUndatedInItsKey() {
        assertThat(memberships.key("group", "eac", "country", "KEN", "status", "member"))
                .isEqualTo("membership/eac/KEN/undated");
    }

    @Test
    void endBeforeBeginning_isRejected() {
        assertThat(memberships.rejection(
                        "group", "eac", "country", "KEN", "status", "member", "from", "1967-12-01", "until", "1966"))
                .isEqualTo("table.csv:2: column \"until\": expected no day before 1967-12-01, found \"1966\""
                        + " [unusable-value]");
    }

    @Test
    void unknownGroupStatusAndTruth_areRejected() {
        assertThat(memberships.rejection("group", "EAC", "country", "KEN", "status", "member"))
                .isEqualTo("table.csv:2: column \"group\": expected the key of a known group, found \"EAC\""
                        + " [unknown-group]");
        assertThat(memberships.rejection("group", "eac", "country", "KEN", "status", "guest"))
                .isEqualTo("table.csv:2: column \"status\": expected a concept of the scheme \"member-status\","
                        + " found \"guest\" [unknown-concept]");
        assertThat(memberships.rejection("group", "eac", "country", "KEN", "status", "member", "current", "yes"))
                .isEqualTo("table.csv:2: column \"current\": expected \"true\" or \"false\", found \"yes\""
                        + " [wrong-boolean]");
    }
}
