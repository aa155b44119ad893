package org.migov.loader;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.migov.loader.names.InstrumentNames;
import org.migov.loader.names.PlaceNames;
import org.migov.loader.names.Resolution;
import org.migov.loader.source.CsvTableReader;
import org.migov.loader.source.EmbeddedData;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.Problem;
import org.migov.loader.source.References;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowRejected;
import org.migov.loader.source.Source;
import org.migov.loader.source.SourceRegistry;
import org.migov.loader.source.Table;
import org.migov.loader.source.TableFile;
import org.migov.loader.source.Tables;

/** What names and codes mean, by the reference tables that come with MiGov, outside a load. Not thread-safe. */
public final class Naming {

    private final PlaceNames places;
    private final InstrumentNames instruments;

    private Naming(References references) {
        this.places = new PlaceNames(references);
        this.instruments = new InstrumentNames(references);
    }

    /** Reads the tables. Rows that a load would reject give no names. */
    public static Naming ofEmbeddedData() throws IOException {
        References references = new References();
        List.of("stated", "inferred", "constructed", "to-verify")
                .forEach(slug -> references.add("concept", "certainty/" + slug));
        try (EmbeddedData data = EmbeddedData.open()) {
            List<Source> sources = SourceRegistry.read(data.root(), "", true, new Ignoring());
            for (Table<?> table : Tables.ALL) {
                if (Tables.isReference(table)) {
                    sources.stream()
                            .flatMap(source -> source.tables().stream())
                            .filter(file -> file.table() == table)
                            .forEach(file -> register(table, file, references));
                }
            }
        }
        return new Naming(references);
    }

    /**
     * A country, territory, former state or group, by name in any language of the tables, or by code: ISO 3166-1 alpha-2
     * and alpha-3, ISO 3166-3, M49.
     *
     * @param on date at which the name was used, which decides between states that followed each other
     */
    public Resolution place(String written, Optional<PartialDate> on) {
        Resolution byName = places.resolve(written, on);
        return byName instanceof Resolution.Unknown
                        && places.code(written).one().isPresent()
                ? places.code(written)
                : byName;
    }

    /** An instrument by key, number, acronym or title. */
    public Resolution instrument(String written) {
        return instruments.resolve(written);
    }

    private static <R extends Record> void register(Table<R> table, TableFile file, References references) {
        new CsvTableReader(file.path(), file.name(), new Ignoring())
                .read(table.columns(), references, row -> register(table, row, references));
    }

    private static <R extends Record> void register(Table<R> table, Row row, References references) {
        try {
            table.register(table.read(row), references);
        } catch (RowRejected wouldNotBeLoaded) {
            // a load reports it; here it only gives no name
        }
    }

    private static final class Ignoring implements Rejections {
        @Override
        public void file(Problem problem) {
            // a load reports it
        }

        @Override
        public void row(Problem problem) {
            // a load reports it
        }
    }
}
