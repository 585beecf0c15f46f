package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.suite.WithEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is there is to be read, and then the job is to end. */
@ExtendWith(WithEngine.class)
class D30DrainingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
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
    void aQueryWithAProcessingTimeTimeoutDoesNotEndEvenWhenNoKeyIsLeft(EngineSession engine) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            List<List<String>> batches = new CopyOnWriteArrayList<>();
            StreamingQuery query = drain(engine, work, GroupStateTimeout.ProcessingTimeTimeout(), batches);
            try {
                await().atMost(PATIENCE).until(() -> rows(batches).contains("a has timed out"));
                int soFar = batches.size();
                await().atMost(PATIENCE).until(() -> batches.size() >= soFar + 3);
                assertThat(query.isActive()).isTrue();
            } finally {
                query.stop();
            }
            assertThat(rows(batches)).containsExactly("a", "a has timed out");
        }
    }

    @Test
    void itEndsWithoutBatchesThatHaveNoDataAndThenNoTimeoutFires(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            List<List<String>> batches = new CopyOnWriteArrayList<>();
            NO_EMPTY_BATCHES.during(engine, () -> {
                StreamingQuery query = drain(engine, work, GroupStateTimeout.ProcessingTimeTimeout(), batches);
                await().atMost(PATIENCE).until(() -> !query.isActive());
                return query;
            });

            assertThat(batches).containsExactly(List.of("a"));
        }
    }

    /** The files hold seconds; each is a key that is due ten seconds later. */
    @Test
    void aQueryWithAnEventTimeTimeoutFiresWhatTheWatermarkHasPassedAndEnds(EngineSession engine) throws Exception {
        FlatMapGroupsWithStateFunction<Long, Row, Integer, String> expire = (second, values, state) -> {
            if (state.hasTimedOut()) {
                return List.of(second + " has timed out").iterator();
            }
            state.update(1);
            state.setTimeoutTimestamp((second + 10) * 1000);
            return List.of("" + second).iterator();
        };
        try (WorkFolder work = WorkFolder.create()) {
            List<List<String>> batches = new CopyOnWriteArrayList<>();
            TextFiles files = new TextFiles(engine, work.path()).with("1", "50").with("2", "100");
            Dataset<String> rows = files.stream(Map.of())
                    .selectExpr("timestamp_seconds(cast(value as long)) as time")
                    .withWatermark("time", "0 seconds")
                    .groupByKey(
                            (MapFunction<Row, Long>) row -> row.getTimestamp(0).getTime() / 1000, Encoders.LONG())
                    .flatMapGroupsWithState(
                            expire,
                            OutputMode.Append(),
                            Encoders.INT(),
                            Encoders.STRING(),
                            GroupStateTimeout.EventTimeTimeout());
            files.drain(
                            rows,
                            OutputMode.Append(),
                            (batch, batchId) -> batches.add(batch.sort("value").collectAsList()))
                    .awaitTermination();

            assertThat(batches).containsExactly(List.of("100", "50"), List.of("50 has timed out"));
        }
    }

    private static List<String> rows(List<List<String>> batches) {
        return batches.stream().flatMap(List::stream).toList();
    }

    /** One key; a timeout, if there are timeouts, is as short as it can be. */
    private static StreamingQuery drain(
            EngineSession engine, WorkFolder work, GroupStateTimeout timeout, List<List<String>> batches) {
        boolean timesOut = timeout == GroupStateTimeout.ProcessingTimeTimeout();
        FlatMapGroupsWithStateFunction<String, String, Integer, String> expire = (key, values, state) -> {
            if (state.hasTimedOut()) {
                state.remove();
                return List.of(key + " has timed out").iterator();
            }
            state.update(1);
            if (timesOut) {
                state.setTimeoutDuration(1);
            }
            return List.of(key).iterator();
        };
        TextFiles files = new TextFiles(engine, work.path()).with("1", "a");
        Dataset<String> keys = files.stream(Map.of())
                .groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                .flatMapGroupsWithState(expire, OutputMode.Append(), Encoders.INT(), Encoders.STRING(), timeout);
        return files.drain(keys, OutputMode.Append(), (batch, batchId) -> batches.add(batch.collectAsList()));
    }
}
