package org.migov.loader.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/**
 * How text is cut into words and which words count as the same, by language.
 *
 * <p>Each analysis is a chain of Lucene's components by their names, a tokenizer and its filters. The chains are written
 * beside the index, so that whoever reads it takes a question apart exactly as the texts were. Every chain folds case and
 * accents before it cuts endings: a word without its accents is found too.
 */
final class TextAnalysis {

    /** The file beside the index. */
    static final String FILE = "analysis.json";

    /** The analysis of every text, whatever its language: no endings are cut. */
    private static final String ANY = "*";

    private static final List<String> PLAIN = List.of(
            "standard",
            "cjkWidth",
            "lowercase",
            "elision",
            "englishPossessive",
            "decimalDigit",
            "arabicNormalization",
            "asciiFolding");
    private static final Map<String, List<String>> ENDINGS = endings();

    private final Map<String, List<String>> chains = new LinkedHashMap<>();

    TextAnalysis() {
        chains.put(ANY, PLAIN);
        ENDINGS.forEach((language, filters) -> {
            List<String> chain = new ArrayList<>(PLAIN);
            chain.addAll(filters);
            chains.put(language, List.copyOf(chain));
        });
    }

    private static Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put("ar", List.of("arabicStem"));
        endings.put("de", List.of("germanNormalization", "germanLightStem"));
        endings.put("en", List.of("porterStem"));
        endings.put("es", List.of("spanishLightStem"));
        endings.put("fr", List.of("frenchLightStem"));
        endings.put("it", List.of("italianLightStem"));
        endings.put("ja", List.of("cjkBigram"));
        endings.put("ko", List.of("cjkBigram"));
        endings.put("nl", List.of("snowballPorter:language=Dutch"));
        endings.put("pt", List.of("portugueseLightStem"));
        endings.put("ru", List.of("russianLightStem"));
        endings.put("sv", List.of("swedishLightStem"));
        endings.put("zh", List.of("cjkBigram"));
        return endings;
    }

    /** Whether texts in a language are analysed by its own rules too; by the first part of its tag. */
    boolean knows(String language) {
        return chains.containsKey(language);
    }

    /** Takes texts apart: those in the field of a language by its rules, all others by the plain ones. */
    Analyzer analyzer() throws IOException {
        Map<String, Analyzer> byField = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> chain : chains.entrySet()) {
            byField.put("text_" + chain.getKey(), analyzer(chain.getValue()));
        }
        return new PerFieldAnalyzerWrapper(analyzer(PLAIN), byField);
    }

    /** Writes the chains, and which properties are in the index, into its folder. */
    void write(Path folder, List<String> properties) throws IOException {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("analyzers", chains);
        file.put("properties", properties);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(FILE).toFile(), file);
    }

    private static Analyzer analyzer(List<String> chain) throws IOException {
        CustomAnalyzer.Builder builder = CustomAnalyzer.builder().withTokenizer(chain.get(0));
        for (String filter : chain.subList(1, chain.size())) {
            String[] parts = filter.split("[:=]", -1);
            builder = parts.length == 3
                    ? builder.addTokenFilter(parts[0], parts[1], parts[2])
                    : builder.addTokenFilter(filter);
        }
        return builder.build();
    }
}
