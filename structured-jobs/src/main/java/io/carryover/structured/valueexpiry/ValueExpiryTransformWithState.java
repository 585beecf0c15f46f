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
import java.util.List;
import java.util.Optional;
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
 * The engine drops late events and keeps the watermark. A timer fires at its time, so it is set to the expiry itself, and in
 * the batch in which it is set, if it is due by then: a value that is due already needs no other way out.
 */
public final class ValueExpiryTransformWithState {

    public static final MigratedJob<ValueEvent, UserValue> JOB = new MigratedJob<>(
            ValueExpiry.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            UserValue.class,
            OutputMode.Update(),
            ValueExpiryTransformWithState::wire,
            ValueExpiryTransformWithState::project);

    private static final String LATEST = "latest";

    private ValueExpiryTransformWithState() {}

    public static Dataset<UserValue> wire(Dataset<ValueEvent> events, CarriedState carried, Parameters parameters) {
        long delayMs = parameters.get(ValueExpiry.WATERMARK_DELAY).toMillis();

        return events.withWatermark("timestamp", delayMs + " milliseconds")
                .where(carried.watermark().isBefore("timestamp"))
                .groupByKey((MapFunction<ValueEvent, String>) ValueEvent::userId, Encoders.STRING())
                .transformWithState(
                        new Values(parameters.get(ValueExpiry.EXPIRY), carried.watermark()),
                        TimeMode.EventTime(),
                        OutputMode.Update(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(LatestValue.class)),
                        RecordEncoder.of(UserValue.class),
                        RecordEncoder.of(LatestValue.class));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(LATEST, Encoders.STRING(), RecordEncoder.of(LatestValue.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Values
            extends StatefulProcessorWithInitialState<String, ValueEvent, UserValue, LatestValue> {

        private final Duration lifetime;
        private final CarriedWatermark watermark;
        private transient ValueState<LatestValue> latest;

        Values(Duration lifetime, CarriedWatermark watermark) {
            this.lifetime = lifetime;
            this.watermark = watermark;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            latest = getHandle().getValueState(LATEST, RecordEncoder.of(LatestValue.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String userId, LatestValue carried, TimerValues timerValues) {
            latest.update(carried);
            getHandle().registerTimer(watermark.timerAt(carried.expiry(lifetime)));
        }

        @Override
        public Iterator<UserValue> handleInputRows(String userId, Iterator<ValueEvent> batch, TimerValues timerValues) {
            Optional<LatestValue> before = latest.exists() ? Optional.of(latest.get()) : Optional.empty();
            LatestValue after = LatestValue.after(before, CollectionConverters.asJava(batch));
            latest.update(after);
            resetTimer(after.expiry(lifetime).toEpochMilli());
            return CollectionConverters.asScala(
                    List.of(UserValue.active(userId, after)).iterator());
        }

        private void resetTimer(long timeMs) {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
            getHandle().registerTimer(timeMs);
        }

        @Override
        public Iterator<UserValue> handleExpiredTimer(String userId, TimerValues timerValues, ExpiredTimerInfo timer) {
            UserValue expired = UserValue.expired(userId, latest.get());
            latest.clear();
            return CollectionConverters.asScala(List.of(expired).iterator());
        }
    }
}
