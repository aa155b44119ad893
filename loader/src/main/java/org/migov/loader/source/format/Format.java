package org.migov.loader.source.format;

import java.util.Optional;
import org.migov.loader.source.PartialDate;

/** A form in which others publish. Implementations have no state. */
public interface Format {

    /** What {@code --as} takes: lower case, hyphens. */
    String name();

    /** What the documentation says. */
    Guide guide();

    /** Who publishes it, as far as that is certain for every file of this form. */
    Publisher publisher();

    /** How well a file fits, by its content first of all. */
    Fit fit(Head head);

    /** Address and state of the page, as far as it says so itself. */
    default Stamp stamp(InputFile file) {
        return new Stamp(Page.of(file).address(), Optional.empty());
    }

    /**
     * Reads the file.
     *
     * @throws FileRefused if no row of it can be read
     */
    void read(InputFile file, Request request, Rows rows);

    /**
     * What the documentation of a format says; each a sentence or two of our own.
     *
     * @param title of the publication, and what it lists
     * @param from where the file comes from, and how it is saved
     * @param read what is read
     * @param reported what is reported and not read
     */
    record Guide(String title, String from, String read, String reported) {}

    /**
     * Where files of the form come from.
     *
     * @param name of the publishing body
     * @param homepage of the publication
     */
    record Publisher(String name, String homepage, Optional<String> licence) {}

    /**
     * What a page says of itself.
     *
     * @param address at which it was found
     * @param asOf the day of which it gives the state
     */
    record Stamp(Optional<String> address, Optional<PartialDate> asOf) {}
}
