package io.carryover.structured.valueexpiry;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.CarriedWatermark;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.valueexpiry.LatestValue;
import io.carryover.scenarios.valueexpiry.UserValue;
import io.carryover.scenarios.valueexpiry.ValueEvent;
import io.carryover.scenarios.valueexpiry.ValueExpiry;
import io.carryover.structured.MigratedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * The engine drops late events and keeps the watermark. A timeout fires behind its time, so it is set one millisecond
 * before the expiry; it may not lie behind the watermark, so a value that is due already expires in the same call.
 */
public final class ValueExpiryGroupState {

    public static final MigratedJob<ValueEvent, UserValue> JOB = new MigratedJob<>(
            ValueExpiry.SCENARIO,
            Api.GROUP_STATE,
            UserValue.class,
            OutputMode.Update(),
            ValueExpiryGroupState::wire,
            ValueExpiryGroupState::project);

    private ValueExpiryGroupState() {}

    public static Dataset<UserValue> wire(Dataset<ValueEvent> events, CarriedState carried, Parameters parameters) {
        Duration lifetime = parameters.get(ValueExpiry.EXPIRY);
        long delayMs = parameters.get(ValueExpiry.WATERMARK_DELAY).toMillis();
        CarriedWatermark watermark = carried.watermark();

        FlatMapGroupsWithStateFunction<String, ValueEvent, LatestValue, UserValue> values =
                (userId, batch, state) -> apply(userId, batch, state, lifetime, watermark);
        return events.withWatermark("timestamp", delayMs + " milliseconds")
                .where(watermark.isBefore("timestamp"))
                .groupByKey((MapFunction<ValueEvent, String>) ValueEvent::userId, Encoders.STRING())
                .flatMapGroupsWithState(
                        values,
                        OutputMode.Update(),
                        RecordEncoder.of(LatestValue.class),
                        RecordEncoder.of(UserValue.class),
                        GroupStateTimeout.EventTimeTimeout(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(LatestValue.class)));
    }

    private static Iterator<UserValue> apply(
            String userId,
            Iterator<ValueEvent> batch,
            GroupState<LatestValue> state,
            Duration lifetime,
            CarriedWatermark watermark) {
        List<UserValue> rows = new ArrayList<>();
        boolean isChanged = batch.hasNext(); // not at the timeout, nor in the first call of a carried key
        LatestValue latest = isChanged ? LatestValue.after(before(state), batch) : state.get();
        if (isChanged) {
            rows.add(UserValue.active(userId, latest));
        }
        if (latest.isDue(watermark.orLater(state.getCurrentWatermarkMs()), lifetime)) {
            state.remove();
            rows.add(UserValue.expired(userId, latest));
        } else {
            state.update(latest);
            state.setTimeoutTimestamp(latest.expiry(lifetime).toEpochMilli() - 1);
        }
        return rows.iterator();
    }

    private static Optional<LatestValue> before(GroupState<LatestValue> state) {
        return state.exists() ? Optional.of(state.get()) : Optional.empty();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), RecordEncoder.of(LatestValue.class)).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
