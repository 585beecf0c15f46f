package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is there is to be read, and then the job is to end. */
@ExtendWith(WithEngine.class)
class D30DrainingTest {

    private static final Setting NO_EMPTY_BATCHES =
            new Setting("spark.sql.streaming.noDataMicroBatches.enabled", false);

    @Test
    void aDStreamRunsOnAndIsStoppedByHand(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create();
                LegacySteps steps =
                        LegacySteps.start(engine, work.path(), List.of(List.of("a"), List.of("b")), keys -> keys)) {
            int step = 1;
            while (!steps.next().isEmpty()) {
                step++;
            }
            assertThat(step).isEqualTo(3);
            steps.next();
            assertThat(steps.emitted().attempts(4))
                    .as("the next batch, empty too")
                    .containsExactly(List.of());
        }
    }

    @Test
    void aQueryEndsBehindWhatWasThere(EngineSession engine) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            List<List<String>> batches = new CopyOnWriteArrayList<>();
            drain(engine, work, GroupStateTimeout.NoTimeout(), batches).awaitTermination();

            assertThat(batches).containsExactly(List.of("a"));
        }
    }

    @Test
    void aQueryWithAProcessingTimeTimeoutDoesNotEndThoughNoKeyHasOne(EngineSession engine) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            List<List<String>> batches = new CopyOnWriteArrayList<>();
            StreamingQuery query = drain(engine, work, GroupStateTimeout.ProcessingTimeTimeout(), batches);
            await().until(() -> batches.size() >= 4);

            assertThat(query.isActive()).isTrue();
            query.stop();
            assertThat(batches.subList(0, 4)).containsExactly(List.of("a"), List.of(), List.of(), List.of());
        }
    }

    @Test
    void itEndsWithoutBatchesThatHaveNoData(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            List<List<String>> batches = new CopyOnWriteArrayList<>();
            NO_EMPTY_BATCHES.during(engine, () -> {
                StreamingQuery query = drain(engine, work, GroupStateTimeout.ProcessingTimeTimeout(), batches);
                await().until(() -> !query.isActive());
                return query;
            });

            assertThat(batches).containsExactly(List.of("a"));
        }
    }

    private static StreamingQuery drain(
            EngineSession engine, WorkFolder work, GroupStateTimeout timeout, List<List<String>> batches) {
        FlatMapGroupsWithStateFunction<String, String, Integer, String> stateless =
                (key, values, state) -> List.of(key).iterator();
        TextFiles files = new TextFiles(engine, work.path()).with("1", "a");
        Dataset<String> keys = files.stream(Map.of())
                .groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                .flatMapGroupsWithState(stateless, OutputMode.Append(), Encoders.INT(), Encoders.STRING(), timeout);
        return files.drain(keys, OutputMode.Append(), (batch, batchId) -> batches.add(batch.collectAsList()));
    }
}
