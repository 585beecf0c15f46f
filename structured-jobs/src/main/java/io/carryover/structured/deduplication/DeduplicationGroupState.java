package io.carryover.structured.deduplication;

import static org.apache.spark.sql.functions.sum;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.CarriedWatermark;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.deduplication.EventKey;
import io.carryover.scenarios.deduplication.PayloadEvent;
import io.carryover.scenarios.deduplication.Sifted;
import io.carryover.scenarios.deduplication.UniqueEvent;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * The state of a key is that it has one. Every call clears the timeout, a duplicate's too, so it is set again; it fires
 * behind its time, so it is set one millisecond before. What does not pass is counted by {@code observe}: the counts are in
 * the progress of the query.
 */
public final class DeduplicationGroupState {

    public static final MigratedJob<PayloadEvent, UniqueEvent> JOB = new MigratedJob<>(
            Deduplication.SCENARIO,
            Api.GROUP_STATE,
            UniqueEvent.class,
            OutputMode.Append(),
            DeduplicationGroupState::wire,
            DeduplicationGroupState::project);

    private DeduplicationGroupState() {}

    public static Dataset<UniqueEvent> wire(Dataset<PayloadEvent> events, CarriedState carried, Parameters parameters) {
        long delayMs = parameters.get(Deduplication.WATERMARK_DELAY).toMillis();
        CarriedWatermark watermark = carried.watermark();

        FlatMapGroupsWithStateFunction<EventKey, PayloadEvent, Boolean, Sifted> sift =
                (key, values, seen) -> sift(key, values, seen, watermark);
        return events.withWatermark("eventTime", delayMs + " milliseconds")
                .where(watermark.isBefore("eventTime"))
                .groupByKey((MapFunction<PayloadEvent, EventKey>) PayloadEvent::key, RecordEncoder.of(EventKey.class))
                .flatMapGroupsWithState(
                        sift,
                        OutputMode.Append(),
                        Encoders.BOOLEAN(),
                        RecordEncoder.of(Sifted.class),
                        GroupStateTimeout.EventTimeTimeout(),
                        carried.state(RecordEncoder.of(EventKey.class), Encoders.BOOLEAN()))
                .observe("deduplication", sum("duplicates").as("duplicates"))
                .where("passed is not null")
                .select("passed.*")
                .as(RecordEncoder.of(UniqueEvent.class));
    }

    private static Iterator<Sifted> sift(
            EventKey key, Iterator<PayloadEvent> values, GroupState<Boolean> seen, CarriedWatermark watermark) {
        boolean isKnown = seen.exists();
        if (key.isDueAt(watermark.orLater(seen.getCurrentWatermarkMs()))) {
            seen.remove();
        } else {
            seen.update(true);
            seen.setTimeoutTimestamp(Math.max(1, key.eventTime().toEpochMilli() - 1)); // 1970 itself is refused
        }
        return values.hasNext()
                ? List.of(Sifted.of(values, isKnown)).iterator()
                : Collections.emptyIterator(); // the timeout, or the first call of a carried key
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(RecordEncoder.of(EventKey.class), Encoders.BOOLEAN()).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
