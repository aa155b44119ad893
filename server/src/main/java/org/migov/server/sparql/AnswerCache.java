package org.migov.server.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Answers that are kept, within an amount of memory. A release never changes, so that none is ever out of date. */
final class AnswerCache {

    private static final int OVERHEAD = 500;

    private final Cache<String, Answer> answers;
    private final long largest;

    AnswerCache(int bytes) {
        this.largest = bytes / 8;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Answer answer) -> size(answer) + 2 * key.length() + OVERHEAD)
                .build();
    }

    @Nullable
    Answer get(String key) {
        return answers.getIfPresent(key);
    }

    void put(String key, Answer answer) {
        if (size(answer) <= largest) {
            answers.put(key, answer);
        }
    }

    /** With room for the compressed forms. */
    private static int size(Answer answer) {
        return answer.body() instanceof Body.InMemory memory ? memory.bytes().length / 4 * 6 : Integer.MAX_VALUE;
    }
}
