package io.carryover.structured.ratealerts;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.CarriedWatermark;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.ratealerts.Rate;
import io.carryover.scenarios.ratealerts.RateAlert;
import io.carryover.scenarios.ratealerts.RateAlerts;
import io.carryover.scenarios.ratealerts.RateEvent;
import io.carryover.scenarios.ratealerts.RecentEvents;
import io.carryover.scenarios.ratealerts.WatchedKey;
import io.carryover.structured.MigratedJob;
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
 * The engine drops late events and keeps the watermark. A timeout fires behind its time, so it is set one millisecond
 * before something leaves; it may not lie behind the watermark, so what has to leave already does so in the same call.
 */
public final class RateAlertsGroupState {

    public static final MigratedJob<RateEvent, RateAlert> JOB = new MigratedJob<>(
            RateAlerts.SCENARIO,
            Api.GROUP_STATE,
            RateAlert.class,
            OutputMode.Append(),
            RateAlertsGroupState::wire,
            RateAlertsGroupState::project);

    private RateAlertsGroupState() {}

    public static Dataset<RateAlert> wire(Dataset<RateEvent> events, CarriedState carried, Parameters parameters) {
        Rate rate = Rate.of(parameters);
        long delayMs = parameters.get(RateAlerts.WATERMARK_DELAY).toMillis();
        CarriedWatermark watermark = carried.watermark();

        FlatMapGroupsWithStateFunction<String, RateEvent, RecentEvents, RateAlert> alerts =
                (key, values, state) -> watch(key, values, state, rate, watermark);
        return events.withWatermark("timestamp", delayMs + " milliseconds")
                .where(watermark.isBefore("timestamp"))
                .groupByKey((MapFunction<RateEvent, String>) RateEvent::key, Encoders.STRING())
                .flatMapGroupsWithState(
                        alerts,
                        OutputMode.Append(),
                        RecordEncoder.of(RecentEvents.class),
                        RecordEncoder.of(RateAlert.class),
                        GroupStateTimeout.EventTimeTimeout(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(RecentEvents.class)));
    }

    /** At a timeout there are no values, nor in the first call of a carried key. */
    private static Iterator<RateAlert> watch(
            String key,
            Iterator<RateEvent> values,
            GroupState<RecentEvents> state,
            Rate rate,
            CarriedWatermark watermark) {
        RecentEvents before = state.exists() ? state.get() : RecentEvents.NONE;
        WatchedKey after = WatchedKey.after(before, key, values, rate)
                .at(watermark.orLater(state.getCurrentWatermarkMs()), rate.span());
        if (after.recent().isEmpty()) {
            state.remove();
        } else {
            state.update(after.recent());
            state.setTimeoutTimestamp(
                    after.recent().nextExpiry(rate.span()).orElseThrow().toEpochMilli() - 1);
        }
        return after.alerts().iterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), RecordEncoder.of(RecentEvents.class)).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
