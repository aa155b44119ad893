package org.migov.loader.source;

import java.nio.file.Path;

/** What the rows in tests of places, concepts and documents may refer to. */
final class KnownThings {

    private KnownThings() {}

    /** A table whose rows may refer to these things. */
    static <R extends Record> TableCase<R> to(Table<R> table, Path folder) {
        return new TableCase<>(table, folder)
                .knowing("country", "KEN", "Kenya")
                .knowing("country", "TLS", "Timor-Leste")
                .knowing("former-state", "TPTL", "East Timor (Portuguese Timor)")
                .knowing("group", "eac", "East African Community")
                .knowing("scheme", "topic", "Topics")
                .knowing("document", "ituc-brief", "ITUC brief")
                .knowing("document", "guidance", "Guidance")
                .knowing("organisation", "iom", "International Organization for Migration")
                .knowing("instrument", "ilo-r202", "Social Protection Floors Recommendation, 2012")
                .knowing("country", "PRT", "Portugal")
                .knowing("country", "GBR", "United Kingdom")
                .knowing("former-state", "CSXX", "Serbia and Montenegro")
                .knowing("group", "eu", "European Union")
                .knowing("organisation", "tuc", "Trades Union Congress")
                .knowing("document", "brief", "A brief")
                .knowing("document", "portal", "Migration Data Portal")
                .knowing("instrument", "ilo-c097", "Migration for Employment Convention (Revised), 1949")
                .knowing("agreement", "tu-tuc-cgtpin", "Cooperation agreement")
                .knowing("practice", "cooperation-agreement", "Cooperation agreement")
                .knowingConcept("certainty", "stated", "inferred", "constructed", "to-verify")
                .knowingConcept(
                        "classification",
                        "un-member",
                        "ilo-member",
                        "least-developed",
                        "un-group-african",
                        "ilo-region-africa")
                .knowingConcept("demand-kind", "demand")
                .knowingConcept("document-kind", "guide", "convention")
                .knowingConcept("member-status", "member", "observer")
                .knowingConcept("organisation-kind", "trade-union")
                .knowingConcept("practice-type", "trade-union-action", "bilateral-agreement")
                .knowingConcept("sdg-level", "target")
                .knowingConcept("sdg-relevance", "core")
                .knowingConcept("sector", "health-care")
                .knowingConcept("theme", "social-protection", "agreements")
                .knowingConcept("topic", "remittances", "migration")
                .knowingConcept("union-action-type", "network")
                .knowingConcept("unit", "percent");
    }
}
