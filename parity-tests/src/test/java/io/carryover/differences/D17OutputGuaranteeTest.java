package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.parity.suite.WithEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** A batch fails behind its output; and a batch has two outputs. */
@ExtendWith(WithEngine.class)
class D17OutputGuaranteeTest {

    /** Static, because they are what is left when the job is gone; one JVM runs driver and executors here. */
    private static final List<String> OUT = new CopyOnWriteArrayList<>();

    private static final AtomicInteger CALLS = new AtomicInteger();

    @BeforeEach
    void nothingIsOutYet() {
        OUT.clear();
        CALLS.set(0);
    }

    @Test
    void foreachRDDPutsABatchOutAgain(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            String checkpoint = work.path().toString();
            try (VirtualTimeStreaming job =
                    VirtualTimeStreaming.create(engine.context(), Duration.ofSeconds(1), checkpoint)) {
                job.input(Map.of(Instant.ofEpochSecond(2), List.of("a"))).foreachRDD((rdd, time) -> {
                    OUT.add(time.milliseconds() + " " + rdd.collect());
                    if (OUT.size() == 2) {
                        await().atMost(Duration.ofMinutes(1))
                                .until(() -> Files.exists(Path.of(checkpoint, "checkpoint-2000")));
                        throw new IllegalStateException("behind the output of the second batch");
                    }
                });
                job.start(Instant.EPOCH);
                job.runBatch(Instant.ofEpochSecond(1));
                assertThatThrownBy(() -> job.runBatch(Instant.ofEpochSecond(2)))
                        .hasMessageContaining("behind the output");
            }
            try (VirtualTimeStreaming job = VirtualTimeStreaming.recover(engine.context(), checkpoint)) {
                job.restart();
            }
            assertThat(OUT).containsExactly("1000 []", "2000 [a]", "2000 [a]");
        }
    }

    @Test
    void foreachBatchPutsABatchOutAgainUnderItsId(EngineSession engine) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            TextFiles files = new TextFiles(engine, work.path()).with("1", "a");
            assertThatThrownBy(() -> files.drain(files.stream(Map.of()), OutputMode.Append(), (batch, batchId) -> {
                                OUT.add(batchId + " " + batch.collectAsList());
                                throw new IllegalStateException("behind the output");
                            })
                            .awaitTermination())
                    .hasMessageContaining("behind the output");

            files.with("2", "b")
                    .drain(
                            files.stream(Map.of()),
                            OutputMode.Append(),
                            (batch, batchId) -> OUT.add(batchId + " " + batch.collectAsList()))
                    .awaitTermination();

            assertThat(OUT).containsExactly("0 [a]", "0 [a]", "1 [b]");
        }
    }

    @Test
    void twoActionsInForeachRDDCallTheStateFunctionOnce(EngineSession engine) {
        LegacySteps.run(engine, List.of(List.of("a")), keys -> {
            keys.mapToPair(key -> new Tuple2<>(key, 1))
                    .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                        state.update(value.get());
                        return key + " call " + CALLS.incrementAndGet();
                    }))
                    .foreachRDD(rdd -> {
                        OUT.addAll(rdd.collect());
                        OUT.addAll(rdd.collect());
                    });
            return keys;
        });

        assertThat(OUT).containsExactly("a call 1", "a call 1");
    }

    @Test
    void twoActionsInForeachBatchCallTheStateFunctionTwice(EngineSession engine) throws Exception {
        assertThat(twice(engine, false)).containsExactly("a call 1", "a call 2");
    }

    @Test
    void twoActionsOnAPersistedBatchCallTheStateFunctionOnce(EngineSession engine) throws Exception {
        assertThat(twice(engine, true)).containsExactly("a call 1", "a call 1");
    }

    private static List<String> twice(EngineSession engine, boolean persisted) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            TextFiles files = new TextFiles(engine, work.path()).with("1", "a");
            List<String> out = new ArrayList<>();
            files.drain(calls(files), OutputMode.Update(), (batch, batchId) -> {
                        Dataset<String> rows = persisted ? batch.persist() : batch;
                        out.addAll(rows.collectAsList());
                        out.addAll(rows.collectAsList());
                        rows.unpersist();
                    })
                    .awaitTermination();
            return out;
        }
    }

    private static Dataset<String> calls(TextFiles files) {
        MapGroupsWithStateFunction<String, String, Integer, String> count = (key, values, state) -> {
            state.update(1);
            return key + " call " + CALLS.incrementAndGet();
        };
        return files.stream(Map.of())
                .groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                .mapGroupsWithState(count, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout());
    }

    @Test
    void anActionThatReadsPartOfTheRowsIsFineInForeachRDD(EngineSession engine) {
        LegacySteps.run(engine, List.of(List.of("a", "b"), List.of("a", "b")), keys -> {
            keys.mapToPair(key -> new Tuple2<>(key, 1))
                    .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                        state.update((state.exists() ? state.get() : 0) + value.get());
                        return state.get();
                    }))
                    .foreachRDD(rdd -> {
                        OUT.add("" + rdd.take(1));
                    });
            return keys;
        });

        assertThat(OUT).containsExactly("[1]", "[2]");
    }

    @Test
    void anActionThatReadsPartOfTheRowsFailsTheQuery(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            TextFiles files = new TextFiles(engine, work.path()).with("1", "a");
            StreamingQuery query =
                    files.drain(calls(files), OutputMode.Update(), (batch, batchId) -> OUT.addAll(batch.takeAsList(1)));

            assertThatThrownBy(query::awaitTermination).hasStackTraceContaining("STATE_STORE_COMMIT_VALIDATION_FAILED");
        }
    }
}
