package io.carryover.bench.input;

import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * In the first batch an event of each key, in all others one of a single key.
 *
 * @param keys how many there are
 * @param firstBatchMs milliseconds since 1970
 */
public record OneEventEach(long keys, long firstBatchMs) implements Events {

    @Override
    public Iterator<UserEvent> of(Slice slice) {
        long batchKeys = slice.batchTimeMs() == firstBatchMs ? keys : 1;
        return LongStream.range(0, batchKeys)
                .filter(key -> key % Slice.PER_BATCH == slice.partition())
                .mapToObj(key -> event(key, slice))
                .iterator();
    }

    public static String key(long number) {
        return "user-" + number;
    }

    private static UserEvent event(long key, Slice slice) {
        return new UserEvent(
                key(key),
                Instant.ofEpochMilli(slice.batchTimeMs() - key % 1000),
                new SourcePosition("generated", slice.partition(), key));
    }
}
