package org.migov.loader.source.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/**
 * Bytes as text in the encoding that is recognised: by a byte order mark, by being valid UTF-8, by what an HTML page
 * declares, else Windows-1252.
 *
 * @param encoding its name
 * @param oddities warnings on the encoding and on damaged characters
 */
record DecodedText(String text, String encoding, List<Problem> oddities) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([a-z0-9_-]{2,30})");
    private static final Pattern MOJIBAKE = Pattern.compile(
            "Ã[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\\u0080-\\u00BF™œ“”˜¦]|Â[\\u00A0-\\u00BF]");
    private static final int MOST_WARNINGS = 20;
    private static final int DECLARED_WITHIN = 4096;

    DecodedText {
        oddities = List.copyOf(oddities);
    }

    /** @throws FileRefused if the bytes are no text */
    static DecodedText of(byte[] bytes, Origin file) {
        List<Problem> oddities = new ArrayList<>();
        Charset charset = recognised(bytes);
        String text = new String(bytes, charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        refuseBinary(text, file);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            oddities.add(Problem.warning(
                    ProblemCode.ENCODING.code(),
                    file,
                    null,
                    "UTF-8 (it was read in the encoding found; check the names)",
                    charset.displayName()));
        }
        return new DecodedText(repaired(text, file, oddities), charset.displayName(), oddities);
    }

    private static Charset recognised(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE) || hasZeros(bytes, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF) || hasZeros(bytes, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf8(bytes) || isMostlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return declared(bytes);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in every other byte. */
    private static boolean hasZeros(byte[] bytes, int offset) {
        int looked = Math.min(bytes.length, 512) / 2;
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < looked; i++) {
            zeros += bytes[2 * i + offset] == 0 ? 1 : 0;
            others += bytes[2 * i + 1 - offset] == 0 ? 1 : 0;
        }
        return looked > 4 && zeros > looked * 0.8 && others == 0;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** UTF-8 with a few damaged bytes, or cut off: far more characters of several bytes are whole than broken. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long whole = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return whole > 4 * broken || (broken == 1 && bytes.length > 0 && isUtf8(whole(bytes)));
    }

    /** Without a character cut in two at the end. */
    private static byte[] whole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, Math.max(0, end - 1));
    }

    private static Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        if (matcher.find()) {
            String name = matcher.group(1);
            boolean latin = name.matches("(?i)(iso-8859-1|latin1|us-ascii|utf-?8)");
            if (!latin && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return WINDOWS;
    }

    private static void refuseBinary(String text, Origin file) {
        long controls = text.chars()
                .filter(c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F)
                .count();
        if (controls > 0 && (text.indexOf('\0') >= 0 || controls > 2 + text.length() / 2_000)) {
            throw FileRefused.of(
                    ProblemCode.NOT_TEXT,
                    file,
                    "HTML, text or CSV (save it as one of these)",
                    controls + " control characters, as no text has them");
        }
    }

    /** Reports damaged characters; a line of UTF-8 once read as Windows-1252 is put right, which loses nothing. */
    private static String repaired(String text, Origin file, List<Problem> oddities) {
        if (text.indexOf('\uFFFD') < 0 && !MOJIBAKE.matcher(text).find()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int found = 0;
        long line = 0;
        for (String each : text.split("(?<=\n)", -1)) {
            line++;
            String better = MOJIBAKE.matcher(each).find() ? reread(each) : each;
            boolean damaged =
                    each.indexOf('\uFFFD') >= 0 || MOJIBAKE.matcher(each).find();
            if (damaged && ++found <= MOST_WARNINGS) {
                oddities.add(damage(new Origin(file.file(), line), each, !better.equals(each)));
            }
            result.append(better);
        }
        if (found > MOST_WARNINGS) {
            oddities.add(Problem.warning(
                    ProblemCode.DAMAGED_TEXT.code(),
                    file,
                    null,
                    "undamaged text",
                    found + " lines with damaged characters"));
        }
        return result.toString();
    }

    private static Problem damage(Origin origin, String line, boolean repaired) {
        Matcher matcher = Pattern.compile("\uFFFD").matcher(line);
        int at = matcher.find() ? matcher.start() : 0;
        Matcher double_ = MOJIBAKE.matcher(line);
        at = double_.find() ? double_.start() : at;
        String place = line.substring(Math.max(0, at - 20), Math.min(line.length(), at + 20))
                .strip();
        return Problem.warning(
                ProblemCode.DAMAGED_TEXT.code(),
                origin,
                null,
                repaired ? "undamaged text (it was put right)" : "undamaged text (fetch the file again)",
                place);
    }

    private static String reread(String line) {
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(java.nio.CharBuffer.wrap(line));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notDoubled) {
            return line;
        }
    }
}
