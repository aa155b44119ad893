package org.migov.loader.changes;

/** Escapes of N-Triples. */
final class Escapes {

    private Escapes() {}

    /** The text that a literal's line stands for. */
    static String removed(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder text = new StringBuilder(escaped.length());
        int at = 0;
        while (at < escaped.length()) {
            char c = escaped.charAt(at);
            if (c != '\\' || at + 1 >= escaped.length()) {
                text.append(c);
                at++;
            } else {
                at = unescape(escaped, at + 1, text);
            }
        }
        return text.toString();
    }

    /** The line of N-Triples between the quotes. */
    static String added(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static int unescape(String escaped, int at, StringBuilder text) {
        char c = escaped.charAt(at);
        int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < escaped.length()) {
            text.appendCodePoint(Integer.parseInt(escaped.substring(at + 1, at + 1 + digits), 16));
            return at + 1 + digits;
        }
        text.append(
                switch (c) {
                    case 't' -> '\t';
                    case 'b' -> '\b';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 'f' -> '\f';
                    default -> c;
                });
        return at + 1;
    }
}
