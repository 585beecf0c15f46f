package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.execution.streaming.state.HDFSBackedStateStoreProvider;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** A job is stopped behind step 1 and goes on with something changed. */
@ExtendWith(WithEngine.class)
class D20FixedForLifeTest {

    private static final List<List<Event>> INPUT =
            List.of(List.of(Event.at("a", 1)), List.of(Event.at("b", 100)), List.of());
    private static final GroupStateTimeout NONE = GroupStateTimeout.NoTimeout();
    private static final GroupStateTimeout PROCESSING_TIME = GroupStateTimeout.ProcessingTimeTimeout();
    private static final String OTHER_STATE = "STATE_STORE_VALUE_SCHEMA_NOT_COMPATIBLE";

    @Test
    void aRecoveredDStreamKeepsItsPartitionerAndDoesNotAskTheNewWiring(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            try (LegacySteps steps = LegacySteps.start(
                    engine, work.path(), INPUT, events -> events.mapToPair(event -> new Tuple2<>(event.key(), 1))
                            .updateStateByKey((List<Integer> values, Optional<Integer> state) -> Optional.of(1), 3)
                            .mapPartitions(states -> List.of("partition " + TaskContext.getPartitionId())
                                    .iterator()))) {
                steps.next();
            }
            JavaStreamingContext.getOrCreate(work.path().toString(), () -> {
                        throw new AssertionError("the new wiring is asked");
                    })
                    .stop(false);

            try (LegacySteps recovered = LegacySteps.recover(engine, work.path())) {
                assertThat(recovered.next()).containsExactly("partition 0", "partition 1", "partition 2");
            }
        }
    }

    @Test
    void aQueryKeepsItsShufflePartitionsAndItsStateStore(EngineSession engine) throws IOException {
        Setting five = new Setting("spark.sql.shuffle.partitions", 5);
        Setting other = new Setting(
                "spark.sql.streaming.stateStore.providerClass", HDFSBackedStateStoreProvider.class.getName());
        try (WorkFolder work = WorkFolder.create()) {
            runSteps(engine, work.path(), 0, 1, Encoders.INT(), NONE);
            five.during(
                    engine,
                    () -> other.during(engine, () -> runSteps(engine, work.path(), 1, 2, Encoders.INT(), NONE)));

            assertThat(engine.session()
                            .read()
                            .format("state-metadata")
                            .load(work.path().toString())
                            .selectExpr("numPartitions")
                            .as(Encoders.INT())
                            .collectAsList())
                    .containsExactly(2);
            try (Stream<Path> files = Files.list(work.path().resolve("state/0/0"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .contains("1.changelog", "2.changelog")
                        .doesNotContain("2.delta");
            }
        }
    }

    @Test
    void aQueryFailsWithAnotherStateType(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            runSteps(engine, work.path(), 0, 1, Encoders.INT(), NONE);

            assertThatThrownBy(() -> runSteps(engine, work.path(), 1, 2, Encoders.STRING(), NONE))
                    .hasStackTraceContaining(OTHER_STATE);
        }
    }

    @Test
    void aQueryFailsWithATimeoutIfItHadNone(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            runSteps(engine, work.path(), 0, 1, Encoders.INT(), NONE);

            assertThatThrownBy(() -> runSteps(engine, work.path(), 1, 2, Encoders.INT(), PROCESSING_TIME))
                    .hasStackTraceContaining(OTHER_STATE);
        }
    }

    /** Key a is due at second 4 of the clock; the watermark of step 3 is second 100. */
    @Test
    void aQueryTakesTheDeadlinesAlongWhenItsTimeoutTurnsFromProcessingTimeToEventTime(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            runSteps(engine, work.path(), 0, 1, Encoders.INT(), PROCESSING_TIME);

            assertThat(runSteps(engine, work.path(), 1, 3, Encoders.INT(), GroupStateTimeout.EventTimeTimeout()))
                    .containsExactly("a has timed out");
        }
    }

    /** Returns the rows of the last step. */
    private static <S> List<String> runSteps(
            EngineSession engine,
            Path checkpoint,
            int behind,
            int to,
            Encoder<S> stateType,
            GroupStateTimeout timeout) {
        FlatMapGroupsWithStateFunction<String, Event, S, String> expire =
                (key, values, state) -> expire(key, state, timeout);
        try (MigratedSteps<Event> steps = new MigratedSteps<>(
                        engine,
                        checkpoint,
                        INPUT,
                        RecordEncoder.of(Event.class),
                        OutputMode.Append(),
                        events -> events.withWatermark("time", "0 seconds")
                                .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                                .flatMapGroupsWithState(
                                        expire, OutputMode.Append(), stateType, Encoders.STRING(), timeout))
                .start(behind)) {
            for (int step = behind + 1; step < to; step++) {
                steps.next();
            }
            return steps.next();
        }
    }

    @SuppressWarnings("unchecked")
    private static <S> Iterator<String> expire(String key, GroupState<S> state, GroupStateTimeout timeout) {
        if (state.hasTimedOut()) {
            return List.of(key + " has timed out").iterator();
        }
        if (timeout == PROCESSING_TIME) {
            state.update((S) Integer.valueOf(1));
            state.setTimeoutDuration(3000);
        }
        return List.<String>of().iterator();
    }
}
