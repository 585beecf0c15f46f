package io.carryover.differences;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.parity.suite.WithEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In step 3 come three events of one key and one window, all late. */
@ExtendWith(WithEngine.class)
class D28LateCountsTest {

    private static final List<List<Event>> INPUT = List.of(
            List.of(Event.at("x", 100)),
            List.of(Event.at("x", 101)),
            List.of(Event.at("a", 1), Event.at("a", 2), Event.at("a", 3)));

    @Test
    void groupStateCountsLateRows(EngineSession engine) {
        FlatMapGroupsWithStateFunction<String, Event, Integer, String> keys =
                (key, values, state) -> List.of(key).iterator();

        assertThat(late(engine, events -> events.groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                keys,
                                OutputMode.Update(),
                                Encoders.INT(),
                                Encoders.STRING(),
                                GroupStateTimeout.EventTimeTimeout())))
                .isEqualTo(Map.of(3000L, 3L));
    }

    @Test
    void aWindowCountsLateGroups(EngineSession engine) {
        assertThat(late(engine, events -> events.groupBy(col("key"), window(col("time"), "10 seconds"))
                        .count()
                        .select("key")
                        .as(Encoders.STRING())))
                .isEqualTo(Map.of(3000L, 1L));
    }

    private static Map<Long, Long> late(EngineSession engine, Function<Dataset<Event>, Dataset<String>> wiring) {
        List<List<String>> emitted = new ArrayList<>();
        try (WorkFolder work = WorkFolder.create();
                VirtualTimeQuery<Event> query = new VirtualTimeQuery<>(
                        engine.session(),
                        RecordEncoder.of(Event.class),
                        events -> wiring.apply(events.withWatermark("time", "0 seconds")),
                        OutputMode.Update(),
                        work.path().toString(),
                        Duration.ofSeconds(1))) {
            query.start(Instant.EPOCH, (time, rows) -> emitted.add(rows));
            for (int step = 1; step <= INPUT.size(); step++) {
                query.add(INPUT.get(step - 1));
                query.trigger(Instant.ofEpochSecond(step));
                query.await(Instant.ofEpochSecond(step));
            }
            assertThat(emitted).containsExactly(List.of("x"), List.of("x"), List.of());
            return query.lateByTrigger();
        }
    }
}
