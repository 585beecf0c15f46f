package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One record in step 1, then nothing: which steps run a batch. */
@ExtendWith(WithEngine.class)
class D06IdleStreamTest {

    private static final List<List<Event>> INPUT =
            List.of(List.of(Event.at("a", 100)), List.of(), List.of(), List.of());

    @Test
    void aDStreamRunsEveryBatch(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create();
                LegacySteps steps = LegacySteps.start(engine, work.path(), INPUT, events -> events.map(Event::key))) {
            INPUT.forEach(step -> steps.next());

            assertThat(steps.emitted().stepsWithABatch()).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void aQueryWithoutTimeoutRunsABatchForDataOnly(EngineSession engine) {
        assertThat(stepsWithABatch(engine, GroupStateTimeout.NoTimeout())).containsExactly(1);
    }

    @Test
    void aQueryWithProcessingTimeTimeoutRunsABatchInEveryTrigger(EngineSession engine) {
        assertThat(stepsWithABatch(engine, GroupStateTimeout.ProcessingTimeTimeout()))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aQueryWithEventTimeTimeoutRunsOneMoreBatchBehindANewWatermark(EngineSession engine) {
        assertThat(stepsWithABatch(engine, GroupStateTimeout.EventTimeTimeout()))
                .containsExactly(1, 2);
    }

    private static List<Integer> stepsWithABatch(EngineSession engine, GroupStateTimeout timeout) {
        try (WorkFolder work = WorkFolder.create();
                MigratedSteps<Event> steps = new MigratedSteps<>(
                        engine,
                        work.path(),
                        INPUT,
                        RecordEncoder.of(Event.class),
                        OutputMode.Append(),
                        events -> keysSeen(events, timeout))) {
            steps.start(0);
            INPUT.forEach(step -> steps.next());
            return steps.emitted().stepsWithABatch();
        }
    }

    private static Dataset<String> keysSeen(Dataset<Event> events, GroupStateTimeout timeout) {
        FlatMapGroupsWithStateFunction<String, Event, Boolean, String> remember =
                (String key, java.util.Iterator<Event> values, GroupState<Boolean> state) -> {
                    state.update(true);
                    return List.of(key).iterator();
                };
        return events.withWatermark("time", "0 seconds")
                .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                .flatMapGroupsWithState(remember, OutputMode.Append(), Encoders.BOOLEAN(), Encoders.STRING(), timeout);
    }
}
