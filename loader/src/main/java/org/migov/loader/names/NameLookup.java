package org.migov.loader.names;

import java.util.Optional;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Found;
import org.migov.loader.names.Resolution.Unknown;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.References;

/** What the readers of official formats ask, answered from the names that the load's tables have made known. */
public final class NameLookup implements Lookup {

    private final PlaceNames places;
    private final InstrumentNames instruments;

    public NameLookup(References references) {
        places = new PlaceNames(references);
        instruments = new InstrumentNames(references);
    }

    @Override
    public Match place(String written, Optional<PartialDate> on, HouseStyle style) {
        return match(places.resolve(written, on, style));
    }

    @Override
    public Match placeCode(String code) {
        return match(places.code(code));
    }

    @Override
    public Optional<Split> splitPlace(String text, Optional<PartialDate> on, HouseStyle style) {
        return places.splitPrefix(text, on, style)
                .map(prefix -> new Split(prefix.name(), match(prefix.resolution()), prefix.rest()));
    }

    @Override
    public Match instrument(String written) {
        return match(instruments.resolve(written));
    }

    private static Match match(Resolution resolution) {
        if (resolution instanceof Found found) {
            return new Match.Found(found.code());
        }
        if (resolution instanceof Ambiguous several) {
            return new Match.Ambiguous(several.candidates());
        }
        return new Match.Unknown(((Unknown) resolution).suggestions());
    }
}
