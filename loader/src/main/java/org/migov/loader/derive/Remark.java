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

    static Remark endByRevision() {
        return of(
                "Ends on the day before a convention that revises this one binds the party.",
                "Prend fin la veille du jour où une convention qui révise celle-ci lie la partie.",
                "Termina la víspera del día en que un convenio que revisa este obliga a la parte.");
    }

    /** @param names as they were called, comma-separated, escaped */
    static Remark continued(String names) {
        return of(
                "The act is that of a predecessor whose place the State has taken (" + names
                        + "); by general law it goes on.",
                "L’acte est celui d’un prédécesseur dont l’État a pris la place (" + names
                        + "); selon le droit général il continue.",
                "El acto es de un predecesor cuyo lugar ocupa el Estado (" + names
                        + "); según el derecho general continúa.");
    }

    /** @param dates as recorded, comma-separated */
    static Remark beforeTheState(String dates) {
        return of(
                "Acts recorded for it before it became a State are not its own and do not count: " + dates + ".",
                "Les actes enregistrés avant qu’il devienne un État ne sont pas les siens et ne comptent pas : " + dates
                        + ".",
                "Los actos registrados antes de que fuera un Estado no son suyos y no cuentan: " + dates + ".");
    }

    static Remark territory() {
        return of(
                "The State is the party, for this territory; the territory is none.",
                "L’État est la partie, pour ce territoire; le territoire n’en est pas une.",
                "El Estado es la parte, para este territorio; el territorio no lo es.");
    }

    private static Remark of(String english, String french, String spanish) {
        return new Remark(Map.of("en", english, "fr", french, "es", spanish));
    }
}
