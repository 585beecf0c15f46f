package io.carryover.structured.deduplication;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.deduplication.EventKey;
import io.carryover.scenarios.deduplication.PayloadEvent;
import io.carryover.scenarios.deduplication.UniqueEvent;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * No function at all: {@code dropDuplicates}. With the time column among its columns it forgets a key that is behind the
 * watermark; without, it would keep every key for ever. Of the duplicates in one batch it passes the one that reaches it
 * first, which need not be the first of the source (D13). It counts the others by itself, as {@code numDroppedDuplicateRows}.
 */
public final class DeduplicationBuiltin {

    public static final MigratedJob<PayloadEvent, UniqueEvent> JOB = new MigratedJob<>(
            Deduplication.SCENARIO,
            Api.BUILTIN,
            UniqueEvent.class,
            parameters -> OutputMode.Append(),
            MigratedJob.Wiring.ofBuiltin(DeduplicationBuiltin::wire),
            DeduplicationBuiltin::project,
            true);

    private DeduplicationBuiltin() {}

    public static Dataset<UniqueEvent> wire(Dataset<PayloadEvent> events, Parameters parameters) {
        long delayMs = parameters.get(Deduplication.WATERMARK_DELAY).toMillis();

        return events.withWatermark("eventTime", delayMs + " milliseconds")
                .dropDuplicates("user", "eventTime")
                .select("user", "eventTime", "payload")
                .as(RecordEncoder.of(UniqueEvent.class));
    }

    /** The state store has a row for each key, with nothing in it. */
    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state
                .rows()
                .select("key.user", "key.eventTime")
                .as(RecordEncoder.of(EventKey.class))
                .collectAsList()
                .stream()
                .map(key -> new KeyedState(key, true))
                .toList();
    }
}
