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
                .weigher((String key, Answer answer) -> (int) answer.body().length() + 2 * key.length() + OVERHEAD)
                .build();
    }

    @Nullable
    Answer get(String key) {
        return answers.getIfPresent(key);
    }

    void put(String key, Answer answer) {
        if (answer.body().inMemory() && answer.body().length() <= largest) {
            answers.put(key, answer);
        }
    }
}
