package org.migov.server.sparql;

import java.time.Duration;

/**
 * What one query, and all together, may use.
 *
 * @param time longest run of one query
 * @param concurrent queries that run at once
 * @param queueWait longest wait for a turn
 * @param queryCharacters longest query text
 * @param requestBytes largest request body
 * @param resultBytes largest answer
 * @param memoryBytes largest answer that is made in memory; a larger one goes through a temporary file
 * @param cacheBytes memory for answers that are kept
 */
public record Limits(
        Duration time,
        int concurrent,
        Duration queueWait,
        int queryCharacters,
        int requestBytes,
        int resultBytes,
        int memoryBytes,
        int cacheBytes) {}
