package io.carryover.migrated.verify;

import java.util.Map;

/**
 * What is to be proved.
 *
 * @param export the carried folder
 * @param checkpoint of the query that began with it, and whose first batch is committed
 * @param timeoutMs how long behind its last event a key times out, in processing time; null if it does not
 * @param keysPerRecord how many keys a record of the input can change at most, as where it counts in several windows
 * @param mayRemoveKeys whether the job can remove keys in its first batch, on an event or as they expire by event time
 * @param records how many records the first batch had; null if Kafka's offsets tell
 * @param pairs names of the query's state by the names of the streams that it was carried in, where these differ and neither
 *     side has a single one; else they belong together by name, and then in their order
 * @param examples how many differing keys are told
 */
public record VerifyRequest(
        String export,
        String checkpoint,
        Long timeoutMs,
        int keysPerRecord,
        boolean mayRemoveKeys,
        Long records,
        Map<String, String> pairs,
        int examples) {

    public VerifyRequest {
        pairs = Map.copyOf(pairs);
    }
}
