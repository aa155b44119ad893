package org.migov.loader.source;

import java.util.List;
import java.util.stream.Collectors;
import org.migov.loader.rdf.Facts;

/** Agreements on labour migration and social security, one row a source's record. */
final class AgreementsTable implements Table<Agreement> {

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "stable key of the source, letters, digits and hyphens"),
                Column.required("kind", "one of " + AgreementKind.NAMES),
                Column.required("title", "title, as title_origin says where from"),
                Column.required("title_language", "language tag of the title"),
                Column.required("title_origin", "where the title comes from, a concept of the scheme title-origin"),
                Column.optional("second_title", "title in another language"),
                Column.optional("second_title_language", "language tag of the second title"),
                Column.optional("parties", PartyCode.FORM + "; separated by ;"),
                Column.optional("countries", "countries of an agreement between others than States, as in parties"),
                Column.optional("parties_as_named", "the parties as the source names them"),
                Column.optional("signed_on", "date of signature, or of adoption"),
                Column.optional("ratified_on", "date of ratification, which is not that of entry into force"),
                Column.optional("in_force_on", "date of entry into force"),
                Column.optional("ended_on", "date on which it ended"),
                Column.optional("sectors", "concepts of the scheme sector, separated by ;"),
                Column.optional("form", "form of the text, a concept of the scheme agreement-form"),
                Column.optional("role", "how it stands to others, a concept of the scheme agreement-role"),
                Column.optional(
                        "binding", "true if its form is that of binding law, false if the source says it is not"),
                Column.required("coded", "true if its provisions were coded: only then a missing one means absent"),
                Column.optional("status", "what the source says of its state, which is no finding that it is in force"),
                Column.optional("evidence", "on what the record rests"),
                Column.optional("address", "page on which it can be read"));
    }

    @Override
    public Agreement read(Row row) {
        String kindText = row.required("kind");
        AgreementKind kind = AgreementKind.of(kindText)
                .orElseThrow(() -> row.reject(
                        ProblemCode.UNUSABLE_VALUE.code(), "kind", "one of " + AgreementKind.NAMES, kindText));
        Agreement.Titles titles = Agreement.Titles.of(row);
        Agreement.Dates dates = Agreement.Dates.of(row);
        List<PartyCode> parties = PartyCode.listOf(row, "parties");
        return new Agreement(
                row.origin(),
                key(row),
                kind,
                titles,
                label(titles, kind, parties, dates),
                parties,
                PartyCode.listOf(row, "countries"),
                row.optional("parties_as_named"),
                dates,
                row.concepts("sectors", "sector"),
                row.optionalConcept("form", "agreement-form"),
                row.optionalConcept("role", "agreement-role"),
                row.optionalBool("binding"),
                row.bool("coded"),
                row.optional("status"),
                row.optional("evidence"),
                row.optional("address"),
                Remarks.of(row));
    }

    private static String key(Row row) {
        String key = row.required("key");
        if (!key.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")) {
            throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), "key", "letters, digits and single hyphens", key);
        }
        return key;
    }

    /** A title in another language is no English label: kind, parties and date stand for it. */
    private static String label(
            Agreement.Titles titles, AgreementKind kind, List<PartyCode> parties, Agreement.Dates dates) {
        if ("en".equals(titles.language())) {
            return titles.title();
        }
        String names = parties.stream().map(PartyCode::label).collect(Collectors.joining(", "));
        String date = dates.signedOn().map(signed -> " (" + signed.text() + ")").orElse("");
        return kind.label() + (names.isEmpty() ? "" : ": " + names) + date;
    }

    @Override
    public void register(Agreement record, References references) {
        references.add("agreement", record.key(), record.label());
    }

    @Override
    public String key(Agreement record) {
        return "agreement/" + record.key();
    }

    @Override
    public void describe(Agreement record, Facts facts) {
        record.describe(facts);
    }
}
