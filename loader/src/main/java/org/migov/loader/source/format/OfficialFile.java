package org.migov.loader.source.format;

import java.nio.file.Path;
import java.util.Optional;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.References;
import org.migov.loader.source.RowFile;

/** A file in one of the {@link Formats}, ready to be read into rows of our tables. */
public final class OfficialFile implements RowFile {

    private final InputFile file;
    private final Format format;
    private final String source;
    private final Optional<String> instrument;
    private final Optional<String> address;
    private final PartialDate asOf;

    OfficialFile(
            InputFile file,
            Format format,
            String source,
            Optional<String> instrument,
            Optional<String> address,
            PartialDate asOf) {
        this.file = file;
        this.format = format;
        this.source = source;
        this.instrument = instrument;
        this.address = address;
        this.asOf = asOf;
    }

    /** The same file as part of another source. */
    public OfficialFile of(String otherSource) {
        return new OfficialFile(file, format, otherSource, instrument, address, asOf);
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String format() {
        return format.name();
    }

    public Path path() {
        return file.path();
    }

    @Override
    public long bytes() {
        return file.path().toFile().length();
    }

    /** A page of the right publication can be one of its other pages. */
    private Problem nothing(Rows rows) {
        return Problem.rejected(
                ProblemCode.UNREADABLE_FORMAT.code(),
                rows.fileOrigin(),
                null,
                "rows of " + format.guide().title() + " (save the page that lists them, or name another format)",
                "none");
    }

    @Override
    public void read(Lookup lookup, References references, Sink sink) {
        file.oddities().forEach(sink::note);
        Formulas.in(file).forEach(sink::note);
        try {
            Rows rows = new Rows(file.name(), references, new FollowedSink(sink, file.text(), bytes()));
            format.read(file, new Request(source, lookup, instrument, address, asOf), rows);
            if (!rows.any()) {
                sink.note(nothing(rows));
            }
        } catch (FileRefused refused) {
            sink.note(refused.problem());
        }
    }
}
