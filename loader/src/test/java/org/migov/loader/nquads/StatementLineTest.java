package org.migov.loader.nquads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<http://x/o>",
                "\"plain\"",
                "\"\"",
                "\"with spaces and <http://x/g> . in it\"",
                "\"ends like a graph <http://x/g>\"",
                "\"quote \\\" and backslash \\\\\"",
                "\"tagged\"@pt-BR",
                "\"a <b\"^^<http://x/type>",
                "\"2000-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>"
            })
    void object_isFoundInQuadsAndTriples(String object) {
        String triple = "<http://x/s> <http://x/p> " + object + " .";
        String quad = "<http://x/s> <http://x/p> " + object + " <http://x/g> .";

        assertThat(StatementLine.parse(triple))
                .isEqualTo(new StatementLine("<http://x/s>", "<http://x/p>", object, ""));
        assertThat(StatementLine.parse(quad))
                .isEqualTo(new StatementLine("<http://x/s>", "<http://x/p>", object, "<http://x/g>"));
        assertThat(StatementLine.parse(quad).toTriple()).isEqualTo(triple);
        assertThat(StatementLine.parse(triple).toQuad("<http://x/g>")).isEqualTo(quad);
    }

    @Test
    void literal_givesFormAndLanguage() {
        StatementLine line = StatementLine.parse("<http://x/s> <http://x/p> \"Côte d'Ivoire\"@fr .");

        assertThat(line.linksToIri()).isFalse();
        assertThat(line.lexicalForm()).isEqualTo("Côte d'Ivoire");
        assertThat(line.language()).isEqualTo("fr");
    }

    @Test
    void language_isEmpty_forTypedLiteralWithAtSign() {
        assertThat(StatementLine.parse("<http://x/s> <http://x/p> \"a@b\"^^<http://x/t> .")
                        .language())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<http://x/s> <http://x/p> <http://x/o>",
                "<http://x/s> <http://x/p>",
                "_:b <http://x/p> <http://x/o> .",
                "<http://x/s> <http://x/p> _:b .",
                "<http://x/s> \"p\" <http://x/o> ."
            })
    void lineNotOurs_isRefused(String line) {
        assertThatThrownBy(() -> StatementLine.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
