package org.migov.server.sparql.guard;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** Compiles the patterns of one expression; most have one pattern for all rows, which is compiled once. */
final class Patterns {

    private final String function;
    private @Nullable String lastPattern;
    private @Nullable String lastFlags;
    private @Nullable Pattern last;

    Patterns(String function) {
        this.function = function;
    }

    Pattern of(NodeValue patternValue, @Nullable NodeValue flagsValue) {
        String text = string(patternValue);
        String flags = flagsValue == null ? "" : string(flagsValue);
        Pattern known = last;
        if (known == null || !text.equals(lastPattern) || !flags.equals(lastFlags)) {
            known = RegexEngine.makePattern(function, text, flags);
            last = known;
            lastPattern = text;
            lastFlags = flags;
        }
        return known;
    }

    private String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }
}
