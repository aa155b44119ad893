package org.migov.loader.source.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which registers name acts, in several languages, and the kinds they are. */
final class ActWords {

    private static final Map<String, String> KINDS = kinds();

    private ActWords() {}

    /** The kind that a word names, or empty if it names none of ours. */
    static Optional<String> kind(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
        return Optional.ofNullable(KINDS.get(plain));
    }

    private static Map<String, String> kinds() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "ratification",
                "ratification ratified ratifiee ratificacion ratificado ratifikation ratifica bekrachtiging");
        words.put("signature", "signature signed firma unterzeichnung ondertekening");
        words.put("accession", "accession acceded adhesion adhesion beitritt adesione toetreding");
        words.put("succession", "succession succeeded sucesion nachfolge successione opvolging nachfolgeerklarung");
        words.put("acceptance", "acceptance accepted acceptation aceptacion annahme accettazione");
        words.put("approval", "approval approved approbation aprobacion genehmigung approvazione");
        words.put("participation", "participation");
        words.put("declaration", "declaration");
        words.put("reservation", "reservation");
        words.put("objection", "objection");
        words.put("withdrawal", "withdrawal retrait");
        words.put("denunciation", "denunciation denounced denonciation denoncee denuncia denunciado kundigung");
        Map<String, String> kinds = new HashMap<>();
        words.forEach((kind, names) -> {
            for (String name : names.split(" ", -1)) {
                kinds.put(name, kind);
            }
        });
        kinds.put("succession to signature", "succession-to-signature");
        kinds.put("succession a la signature", "succession-to-signature");
        kinds.put("formal confirmation", "formal-confirmation");
        kinds.put("confirmation formelle", "formal-confirmation");
        kinds.put("definitive signature", "definitive-signature");
        kinds.put("signature definitive", "definitive-signature");
        kinds.put("consent to be bound", "consent");
        kinds.put("entry into force", "entry-into-force");
        kinds.put("entree en vigueur", "entry-into-force");
        return Map.copyOf(kinds);
    }
}
