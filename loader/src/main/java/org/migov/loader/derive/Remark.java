package org.migov.loader.derive;

import java.util.Map;

/**
 * Something a reader of a commitment should know.
 *
 * @param texts by language
 */
record Remark(Map<String, String> texts) {

    Remark {
        texts = Map.copyOf(texts);
    }

    static Remark imprecise() {
        return of(
                "The act is not dated to the day; the first day is counted from the last day it can mean.",
                "L’acte n’est pas daté au jour près; le premier jour est compté à partir du dernier jour possible.",
                "El acto no está fechado al día; el primer día se cuenta desde el último día posible.");
    }

    /** @param dates as recorded, comma-separated */
    static Remark disagreement(String dates) {
        return of(
                "Other dates recorded for the act: " + dates + ".",
                "Autres dates enregistrées pour l’acte : " + dates + ".",
                "Otras fechas registradas para el acto: " + dates + ".");
    }

    static Remark stateEnded() {
        return of(
                "Ends with the State itself, on the last day on which it can have existed.",
                "Prend fin avec l’État lui-même, au dernier jour où il a pu exister.",
                "Termina con el propio Estado, en el último día en que pudo existir.");
    }

    static Remark endByClause() {
        return of(
                "The last day is counted from the act that ended it by the instrument's clause on denunciation.",
                "Le dernier jour est compté à partir de l’acte final selon la clause de dénonciation de l’instrument.",
                "El último día se cuenta desde el acto final según la cláusula de denuncia del instrumento.");
    }

    static Remark endAsRecorded() {
        return of(
                "Ends on the day recorded; no rule says when the act that ended it took effect.",
                "Prend fin au jour enregistré; aucune règle n’indique quand l’acte final a pris effet.",
                "Termina en el día registrado; ninguna regla indica cuándo surtió efecto el acto final.");
    }

    private static Remark of(String english, String french, String spanish) {
        return new Remark(Map.of("en", english, "fr", french, "es", spanish));
    }
}
