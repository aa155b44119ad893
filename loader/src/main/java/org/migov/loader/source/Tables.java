package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of table, in the order in which they are read: what others refer to comes first. */
public final class Tables {

    /** What other tables refer to, so that little can be read without it. */
    private static final List<Table<?>> REFERENCE = List.of(
            new SchemesTable(),
            new ConceptsTable(),
            new ThemesTable(),
            new TermsTable(),
            new ProvisionTypesTable(),
            new SdgTable(),
            new CountriesTable(),
            new FormerStatesTable(),
            new GroupsTable(),
            new CountryNamesTable(),
            new StateChangesTable(),
            new TerritoriesTable(),
            new OrganisationsTable(),
            new DocumentsTable(),
            new InstrumentsTable(),
            new CommitmentRulesTable(),
            new GuidanceTable(),
            new SourceTrustTable());

    private static final List<Table<?>> OTHER = List.of(
            new CountryClassesTable(),
            new MembershipsTable(),
            new DemandsTable(),
            new ConceptMappingsTable(),
            new InstrumentLinksTable(),
            new TreatyActionsTable(),
            new UndatedRecordsTable(),
            new ConflictsTable(),
            new CoverageTable(),
            new AgreementsTable(),
            new AgreementLinksTable(),
            new ParticipationsTable(),
            new ProvisionsTable(),
            new CodingsTable(),
            new PracticesTable(),
            new DuplicateDecisionsTable(),
            new PracticeRecordsTable(),
            new UnionActionsTable(),
            new MentionsTable(),
            new StatisticsTable());

    /** To add a kind of table, write its class and name it in one of the two lists, after all tables it refers to. */
    public static final List<Table<?>> ALL =
            Stream.concat(REFERENCE.stream(), OTHER.stream()).toList();

    private Tables() {}

    public static Optional<Table<?>> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Whether other tables refer to this one, so that they cannot be read without it. */
    public static boolean isReference(Table<?> table) {
        return REFERENCE.contains(table);
    }

    /** The names of all tables, for messages. */
    public static String names() {
        return ALL.stream().map(Table::name).collect(Collectors.joining(", "));
    }

    /**
     * The table that a header fits best: all its required columns are there, and more of the header is known to it than
     * not. Empty if it fits none, or two equally well.
     */
    static Optional<Table<?>> fitting(CsvHeader header) {
        int best = 0;
        Optional<Table<?>> found = Optional.empty();
        for (Table<?> table : ALL) {
            int fits = header.fits(table.columns());
            if (fits > best) {
                best = fits;
                found = Optional.of(table);
            } else if (fits == best && best > 0) {
                found = Optional.empty();
            }
        }
        return found;
    }
}
