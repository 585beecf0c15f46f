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
 * A key's one timer is set when its first event passes, and stays. One that is due already fires in the same batch, behind
 * all events. A time to live would not do: it is one of processing time.
 */
public final class DeduplicationTransformWithState {

    public static final MigratedJob<PayloadEvent, UniqueEvent> JOB = new MigratedJob<>(
            Deduplication.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            UniqueEvent.class,
            OutputMode.Append(),
            DeduplicationTransformWithState::wire,
            DeduplicationTransformWithState::project);

    private static final String SEEN = "seen";

    private DeduplicationTransformWithState() {}

    public static Dataset<UniqueEvent> wire(Dataset<PayloadEvent> events, CarriedState carried, Parameters parameters) {
        long delayMs = parameters.get(Deduplication.WATERMARK_DELAY).toMillis();

        return events.withWatermark("eventTime", delayMs + " milliseconds")
                .where(carried.watermark().isBefore("eventTime"))
                .groupByKey((MapFunction<PayloadEvent, EventKey>) PayloadEvent::key, RecordEncoder.of(EventKey.class))
                .transformWithState(
                        new SeenKeys(carried.watermark()),
                        TimeMode.EventTime(),
                        OutputMode.Append(),
                        carried.state(RecordEncoder.of(EventKey.class), Encoders.BOOLEAN()),
                        RecordEncoder.of(Sifted.class),
                        Encoders.BOOLEAN())
                .observe("deduplication", sum("duplicates").as("duplicates"))
                .where("passed is not null")
                .select("passed.*")
                .as(RecordEncoder.of(UniqueEvent.class));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(SEEN, RecordEncoder.of(EventKey.class), Encoders.BOOLEAN()).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class SeenKeys
            extends StatefulProcessorWithInitialState<EventKey, PayloadEvent, Sifted, Boolean> {

        private final CarriedWatermark watermark;
        private transient ValueState<Boolean> seen;

        SeenKeys(CarriedWatermark watermark) {
            this.watermark = watermark;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            seen = getHandle().getValueState(SEEN, Encoders.BOOLEAN(), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(EventKey key, Boolean carried, TimerValues timerValues) {
            seen.update(carried);
            getHandle().registerTimer(watermark.timerAt(key.eventTime()));
        }

        @Override
        public Iterator<Sifted> handleInputRows(EventKey key, Iterator<PayloadEvent> values, TimerValues timerValues) {
            boolean isKnown = seen.exists();
            if (!isKnown) {
                seen.update(true);
                getHandle().registerTimer(key.eventTime().toEpochMilli());
            }
            Sifted sifted = Sifted.of(CollectionConverters.asJava(values), isKnown);
            return CollectionConverters.asScala(List.of(sifted).iterator());
        }

        @Override
        public Iterator<Sifted> handleExpiredTimer(EventKey key, TimerValues timerValues, ExpiredTimerInfo timer) {
            seen.clear();
            return CollectionConverters.asScala(Collections.emptyIterator());
        }
    }
}
