package org.migov.server.checklist;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.migov.server.http.HttpProblem;

/**
 * What a reader sent: the fields of a form, or a file, read into memory and nowhere else.
 *
 * @param fields by name; a file that was chosen stands under the name of its field
 */
record Brought(Map<String, String> fields) {

    /** Bytes of a request. */
    static final int MOST = 512 * 1024;

    /** Under this name a text that is the whole request. */
    static final String TEXT = "text";

    /** Which syntax the text is in: {@code csv}, {@code ttl}, {@code jsonld}, or empty to be found out. */
    static final String SYNTAX = "syntax";

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/csv",
            "text/turtle",
            "application/ld+json",
            "application/json");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    Brought {
        fields = Map.copyOf(fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * Reads a request.
     *
     * @throws HttpProblem 413, 415, or 400 where the text is not UTF-8
     */
    static Brought of(HttpServletRequest request) throws IOException {
        String whole = Optional.ofNullable(request.getContentType()).orElse("");
        String type = whole.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw HttpProblem.unsupportedMediaType(type, TYPES);
        }
        if (request.getContentLengthLong() > MOST) {
            throw tooLarge();
        }
        if (type.equals(TYPES.get(0))) {
            Map<String, String> fields = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
            return new Brought(fields);
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw tooLarge();
        }
        return type.equals(TYPES.get(1))
                ? new Brought(parts(body, whole))
                : new Brought(Map.of(TEXT, text(body), SYNTAX, syntax(type)));
    }

    private static HttpProblem tooLarge() {
        return HttpProblem.of(413, "A description may have " + MOST + " bytes. Nothing of it was read.");
    }

    private static String syntax(String type) {
        return switch (type) {
            case "text/csv" -> "csv";
            case "text/turtle" -> "ttl";
            default -> "jsonld";
        };
    }

    private static Map<String, String> parts(byte[] body, String contentType) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw HttpProblem.badRequest("Content-Type: expected multipart/form-data with a boundary, found none.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        MultipartInput parts = MultipartInput.builder()
                .setInputStream(new ByteArrayInputStream(body))
                .setBoundary(boundary.group(1).getBytes(StandardCharsets.ISO_8859_1))
                .get();
        for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
            Matcher name = NAME.matcher(parts.readHeaders());
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            parts.readBodyData(content);
            if (name.find() && content.size() > 0) {
                fields.put(name.group(1), text(content.toByteArray()));
            }
        }
        return fields;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.badRequest("The description: expected text in UTF-8, found other bytes.");
        }
    }

    /** What is described: the file that was chosen, else the text, else the fields of the form. */
    Description description(Checklist checklist) {
        String file = field("file");
        String text = file.isBlank() ? field(TEXT) : file;
        if (text.isBlank()) {
            return form(checklist);
        }
        String begin = text.stripLeading();
        String syntax = field(SYNTAX);
        boolean json = begin.startsWith("{") || begin.startsWith("[");
        if (syntax.equals("jsonld") || (syntax.isEmpty() && json)) {
            return RdfDescription.jsonLd(text, checklist);
        }
        boolean prefixed = begin.matches("(?s)(@prefix|@base|PREFIX|BASE|<|#).*");
        boolean turtle = syntax.equals("ttl") || (syntax.isEmpty() && prefixed);
        return turtle ? RdfDescription.turtle(text, checklist) : CsvDescription.read(text, checklist);
    }

    private Description form(Checklist checklist) {
        Description.Builder builder = new Description.Builder(checklist);
        builder.title(field("title"), 0, 0);
        builder.party(field("party"), 0, 0);
        builder.party(field("party2"), 0, 0);
        Description.DAYS.forEach(event -> builder.day(event, field(event), 0, 0));
        checklist.provisions().forEach(provision -> {
            String status = field("p-" + provision.slug());
            Finding.of(status)
                    .ifPresentOrElse(
                            finding -> builder.finding(provision, finding, 0, 0),
                            () -> builder.complain(Complaint.expected(0, 0, "present, absent or unknown", status)));
        });
        return builder.build();
    }
}
