package org.migov.loader.source.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.Source;
import org.migov.loader.source.SourceDescription;
import org.migov.loader.source.SourceRegistry;
import org.migov.ontology.Slug;

/** Makes a source of an official file, with what is known of where and when it was found. */
public final class OfficialSource {

    private static final Pattern DAY_IN_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?:\\d{6})?(?!\\d)");

    private final Path path;
    private final String name;
    private final ImportOptions options;

    /** @param name the file as the user knows it */
    public OfficialSource(Path path, String name, ImportOptions options) {
        this.path = path;
        this.name = name;
        this.options = options;
    }

    /**
     * The day a file was fetched.
     *
     * @param basis how that is known, as a phrase
     */
    private record Retrieved(PartialDate day, String basis) {}

    /**
     * The source.
     *
     * @param how it was found out that the file is of this format, as a phrase
     * @throws FileRefused if nothing of the file can be read
     */
    public Source read(Format format, String how) {
        InputFile file = InputFile.open(path, name);
        Format.Stamp stamp = format.stamp(file);
        Retrieved retrieved = retrieved(stamp);
        String id = id();
        OfficialFile official = new OfficialFile(
                file,
                format,
                id,
                options.instrument(),
                stamp.address(),
                stamp.asOf().orElse(retrieved.day()));
        return new Source(description(id, format, stamp, retrieved, how), List.of(), List.of(official), false);
    }

    private SourceDescription description(
            String id, Format format, Format.Stamp stamp, Retrieved retrieved, String how) {
        return new SourceDescription(
                id,
                format.guide().title() + " (" + path.getFileName() + ")",
                Optional.of(format.publisher().name()),
                format.publisher().licence(),
                Optional.empty(),
                Optional.of(format.publisher().homepage()),
                stamp.asOf().map(PartialDate::text),
                Optional.of(retrieved.day()),
                List.of(),
                stamp.address().map(List::of).orElse(List.of()),
                Optional.of(
                        "A file read as " + format.name() + " (" + how + "). Its day is " + retrieved.basis() + "."));
    }

    private Retrieved retrieved(Format.Stamp stamp) {
        if (options.retrieved().isPresent()) {
            return new Retrieved(options.retrieved().get(), "the one given with it");
        }
        if (stamp.asOf().isPresent()) {
            return new Retrieved(stamp.asOf().get(), "the one that the page states");
        }
        Optional<PartialDate> named = inName();
        if (named.isPresent()) {
            return new Retrieved(named.get(), "the one in the file's name");
        }
        return new Retrieved(lastChanged(), "the one on which the file was last changed");
    }

    private Optional<PartialDate> inName() {
        Matcher matcher = DAY_IN_NAME.matcher(String.valueOf(path.getFileName()));
        return matcher.find()
                ? PartialDate.parse(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }

    private PartialDate lastChanged() {
        try {
            LocalDate day = LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
            return PartialDate.parse(day.toString()).orElseThrow();
        } catch (IOException cannotRead) {
            throw Unpacked.refused(cannotRead, Origin.of(name));
        }
    }

    private String id() {
        String base = String.valueOf(path.getFileName())
                .replaceFirst("(?i)(\\.(html?|txt|csv|tsv|xls|xml|json))?(\\.gz)?$", "");
        String id = options.sourceId().orElseGet(() -> slug(base));
        if (SourceRegistry.RESERVED.contains(id) || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw FileRefused.of(
                    ProblemCode.RESERVED_SOURCE,
                    Origin.of(name),
                    "an id of lower-case letters, digits and hyphens that the loader does not use itself",
                    id);
        }
        return id;
    }

    private static String slug(String base) {
        try {
            return Slug.of(base);
        } catch (IllegalArgumentException nothingToKeep) {
            return "source";
        }
    }
}
