package org.migov.server.data;

/** How well a name fits what is looked for, the best first. */
public enum Match {
    /** It is a code of the thing, such as {@code KEN}, {@code C189} or {@code Q30}. */
    CODE,
    /** It is the whole name. */
    NAME,
    /** It is the beginning of the name, up to the end of a word. */
    BEGINNING,
    /** All its words are in the name. */
    WORDS,
    /** Its words are beginnings of words of the name. */
    PART,
    /** Words of the name are spelled nearly like its words. */
    CLOSE;

    /** @param name folded; {@code wanted} likewise */
    static Match of(Name name, String wanted) {
        String folded = name.folded();
        if (name.code() && name.spellings().contains(wanted)) {
            return CODE;
        }
        if (folded.equals(wanted)) {
            return NAME;
        }
        String padded = " " + folded + " ";
        if (padded.startsWith(" " + wanted + " ")) {
            return BEGINNING;
        }
        for (String word : wanted.split(" ")) {
            if (!padded.contains(" " + word + " ")) {
                return PART;
            }
        }
        return WORDS;
    }
}
