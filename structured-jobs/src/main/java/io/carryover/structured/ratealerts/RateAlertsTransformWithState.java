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
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessorWithInitialState;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The engine drops late events and keeps the watermark. A key has one timer, for what leaves next; it fires at its time, and
 * the call that it makes sets the next one.
 */
public final class RateAlertsTransformWithState {

    public static final MigratedJob<RateEvent, RateAlert> JOB = new MigratedJob<>(
            RateAlerts.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            RateAlert.class,
            OutputMode.Append(),
            RateAlertsTransformWithState::wire,
            RateAlertsTransformWithState::project);

    private static final String RECENT = "recent";

    private RateAlertsTransformWithState() {}

    public static Dataset<RateAlert> wire(Dataset<RateEvent> events, CarriedState carried, Parameters parameters) {
        long delayMs = parameters.get(RateAlerts.WATERMARK_DELAY).toMillis();

        return events.withWatermark("timestamp", delayMs + " milliseconds")
                .where(carried.watermark().isBefore("timestamp"))
                .groupByKey((MapFunction<RateEvent, String>) RateEvent::key, Encoders.STRING())
                .transformWithState(
                        new Watch(Rate.of(parameters), carried.watermark()),
                        TimeMode.EventTime(),
                        OutputMode.Append(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(RecentEvents.class)),
                        RecordEncoder.of(RateAlert.class),
                        RecordEncoder.of(RecentEvents.class));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(RECENT, Encoders.STRING(), RecordEncoder.of(RecentEvents.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Watch
            extends StatefulProcessorWithInitialState<String, RateEvent, RateAlert, RecentEvents> {

        private final Rate rate;
        private final CarriedWatermark watermark;
        private transient ValueState<RecentEvents> recent;

        Watch(Rate rate, CarriedWatermark watermark) {
            this.rate = rate;
            this.watermark = watermark;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            recent = getHandle().getValueState(RECENT, RecordEncoder.of(RecentEvents.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String key, RecentEvents carried, TimerValues timerValues) {
            recent.update(carried);
            getHandle()
                    .registerTimer(
                            watermark.timerAt(carried.nextExpiry(rate.span()).orElseThrow()));
        }

        @Override
        public Iterator<RateAlert> handleInputRows(String key, Iterator<RateEvent> values, TimerValues timerValues) {
            RecentEvents before = recent.exists() ? recent.get() : RecentEvents.NONE;
            WatchedKey after = WatchedKey.after(before, key, CollectionConverters.asJava(values), rate);
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
            keep(after.recent(), timerValues);
            return CollectionConverters.asScala(after.alerts().iterator());
        }

        @Override
        public Iterator<RateAlert> handleExpiredTimer(String key, TimerValues timerValues, ExpiredTimerInfo timer) {
            keep(recent.get(), timerValues);
            return CollectionConverters.asScala(Collections.emptyIterator());
        }

        private void keep(RecentEvents all, TimerValues timerValues) {
            RecentEvents rest = all.at(watermark.orLater(timerValues.getCurrentWatermarkInMs()), rate.span());
            if (rest.isEmpty()) {
                recent.clear();
            } else {
                recent.update(rest);
                getHandle()
                        .registerTimer(
                                rest.nextExpiry(rate.span()).orElseThrow().toEpochMilli());
            }
        }
    }
}
