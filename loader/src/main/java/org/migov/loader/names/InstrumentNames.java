package org.migov.loader.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Found;
import org.migov.loader.names.Resolution.Match;
import org.migov.loader.names.Resolution.Unknown;
import org.migov.loader.source.KnownName;
import org.migov.loader.source.References;

/**
 * International instruments by key, number, acronym or title.
 *
 * <p>Understands {@code ilo-c097}; {@code C097}, {@code C97}, "Convention No. 97", "Convention (n° 97) …", "Convenio
 * núm. 97", "Übereinkommen Nr. 97"; {@code IV-13}, {@code 4-13}, {@code IV.13}; {@code ETS 093}, {@code CETS No. 197};
 * {@code CEDAW}; and titles that are the same after rearranging. Names that tables give while a load reads them count
 * from then on. Not thread-safe.
 */
public final class InstrumentNames {

    private final References references;
    private final NameIndex titles = new NameIndex();
    private final Map<InstrumentRegister, CodeIndex> numbers = new EnumMap<>(InstrumentRegister.class);
    private final Map<String, String> acronyms = new HashMap<>();
    private final Suggestions suggestions = new Suggestions();
    private int known;

    /** @param references what the load's tables have made known, and will */
    public InstrumentNames(References references) {
        this.references = references;
        for (InstrumentRegister register : InstrumentRegister.values()) {
            numbers.put(register, new CodeIndex());
        }
    }

    /** What a text means, whichever way it names the instrument. */
    public Resolution resolve(String written) {
        update();
        String text = Spelling.plain(written);
        if (references.knows("instrument", text)) {
            return new Found(text, Match.CODE);
        }
        String acronym = acronyms.get(acronym(text));
        if (acronym != null) {
            return new Found(acronym, Match.AS_WRITTEN);
        }
        NameIndex.Hit title = titles.find(written);
        if (title != null) {
            return decide(title.names(), title.how());
        }
        return byNumber(text).orElseGet(() -> new Unknown(suggestions.of(written, titles)));
    }

    /** A number that no instrument has is not taken for a number of another register. */
    private Optional<Resolution> byNumber(String text) {
        List<KnownName> found = new ArrayList<>();
        for (InstrumentRegister register : InstrumentRegister.values()) {
            register.number(text)
                    .ifPresent(number -> found.addAll(index(register).find(number)));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(decide(found, Match.CODE));
    }

    private CodeIndex index(InstrumentRegister register) {
        return numbers.computeIfAbsent(register, missing -> new CodeIndex());
    }

    private static Resolution decide(List<KnownName> found, Match how) {
        Set<String> keys = new TreeSet<>();
        found.forEach(name -> keys.add(name.code()));
        return keys.size() == 1
                ? new Found(keys.iterator().next(), how)
                : new Ambiguous(List.copyOf(keys), "give the number with its register");
    }

    /** Letters and digits only: {@code OP-CRC-SC} and {@code op crc sc} are the same. */
    private static String acronym(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private void update() {
        List<KnownName> all = references.names();
        for (; known < all.size(); known++) {
            add(all.get(known));
        }
    }

    private void add(KnownName name) {
        switch (name.kind()) {
            case KnownName.INSTRUMENT -> titles.add(name);
            case KnownName.INSTRUMENT_ACRONYM -> acronyms.putIfAbsent(acronym(name.text()), name.code());
            default -> addNumber(name);
        }
    }

    private void addNumber(KnownName name) {
        for (InstrumentRegister register : InstrumentRegister.values()) {
            if (register.kind().equals(name.kind())) {
                register.number(Spelling.plain(name.text()))
                        .ifPresent(number -> index(register).add(new KnownName(name.kind(), name.code(), number)));
            }
        }
    }
}
