package io.carryover.watched;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsMapWithState;
import io.carryover.dstream.gapsessions.GapSessionsMapWithState;
import io.carryover.dstream.gapsessions.GapSessionsUpdateStateByKey;
import io.carryover.harness.EngineSession;
import io.carryover.monitoring.Figure;
import io.carryover.monitoring.MonitoredBatch;
import io.carryover.parity.suite.WithEngine;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsGroupState;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsTransformWithState;
import io.carryover.structured.gapsessions.GapSessionsGroupState;
import io.carryover.structured.gapsessions.GapSessionsTransformWithState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both monitors show the same of the same steps, and what the rules of the scenarios say that there is to show. */
@ExtendWith(WithEngine.class)
class MonitorsTest {

    /** Sessions end by a gap of 30 minutes; the watermark is 10 minutes behind. */
    private static final List<List<String>> EVENTS = List.of(
            List.of(event("ann", "10:00"), event("bob", "10:00"), "no JSON"),
            List.of(event("ann", "11:00")),
            List.of(event("cat", "10:40")),
            List.of(event("dan", "10:45"), "{}", "{\"userId\":\"eve\"}"));

    /** Step 2 is judged by the 10:00 of step 1; step 3 by the 11:00 of step 2, and lets bob's session end; dan is late. */
    private static final List<String> LINES_OF_EVENTS = List.of(
            "batch=2026-01-01T00:00:01Z stateRows=2 late=0 rejected=1 watermark=1970-01-01T00:00:00Z",
            "batch=2026-01-01T00:00:02Z stateRows=2 late=0 rejected=0 watermark=2026-01-01T09:50:00Z",
            "batch=2026-01-01T00:00:03Z stateRows=2 late=0 rejected=0 watermark=2026-01-01T10:50:00Z",
            "batch=2026-01-01T00:00:04Z stateRows=2 late=1 rejected=2 watermark=2026-01-01T10:50:00Z");

    /** A session that waits through a step without records, then ends. */
    private static final List<List<String>> CLICKS = List.of(
            List.of("{\"id\":1,\"data\":\"a\",\"isLast\":false}", "no JSON"),
            List.of(),
            List.of("{\"id\":1,\"data\":\"b\",\"isLast\":true}"));

    private static final List<String> LINES_OF_CLICKS = List.of(
            "batch=2026-01-01T00:00:01Z stateRows=1 rejected=1",
            "batch=2026-01-01T00:00:02Z stateRows=1 rejected=0",
            "batch=2026-01-01T00:00:03Z stateRows=0 rejected=0");

    private final EngineSession engine;

    MonitorsTest(EngineSession engine) {
        this.engine = engine;
    }

    @Test
    void showTheSameOfEventTime() {
        WatchedSteps<UserEvent> steps = new WatchedSteps<>(engine, "event-time", GapSessions.SCENARIO, EVENTS);

        assertThat(steps.run(GapSessionsMapWithState.JOB).lines()).isEqualTo(LINES_OF_EVENTS);
        assertThat(steps.run(GapSessionsGroupState.JOB).lines()).isEqualTo(LINES_OF_EVENTS);
        assertThat(steps.run(GapSessionsTransformWithState.JOB).lines()).isEqualTo(LINES_OF_EVENTS);
    }

    @Test
    void showTheSameOfProcessingTimeAndNothingOfEventTimeWhereThereIsNone() {
        WatchedSteps<SessionEvent> steps =
                new WatchedSteps<>(engine, "processing-time", ExplicitEndSessions.SCENARIO, CLICKS);

        assertThat(steps.run(ExplicitEndSessionsMapWithState.JOB).lines()).isEqualTo(LINES_OF_CLICKS);
        assertThat(steps.run(ExplicitEndSessionsGroupState.JOB).lines()).isEqualTo(LINES_OF_CLICKS);
        assertThat(steps.run(ExplicitEndSessionsTransformWithState.JOB).lines()).isEqualTo(LINES_OF_CLICKS);
    }

    /** In step 3 the state of bob holds the session that ended; only step 4 takes it away. */
    @Test
    void showTheRowsThatTheEngineKeeps() {
        WatchedSteps<UserEvent> steps = new WatchedSteps<>(engine, "kept", GapSessions.SCENARIO, EVENTS);

        assertThat(steps.run(GapSessionsUpdateStateByKey.JOB).batches())
                .extracting(batch -> batch.get(Figure.STATE_ROWS).orElseThrow())
                .containsExactly(2L, 2L, 3L, 2L);
    }

    @Test
    void showTheBytesThatTheStateTakesAndTheTimeThatTheBatchTook() {
        WatchedSteps<UserEvent> steps = new WatchedSteps<>(engine, "taken", GapSessions.SCENARIO, EVENTS);
        long before = System.nanoTime();

        List<MonitoredBatch> legacy = steps.run(GapSessionsMapWithState.JOB).batches();
        List<MonitoredBatch> migrated = steps.run(GapSessionsGroupState.JOB).batches();

        long elapsedMs = (System.nanoTime() - before) / 1_000_000;
        assertThat(legacy).allSatisfy(MonitorsTest::takesBytes);
        assertThat(migrated).allSatisfy(MonitorsTest::takesBytes);
        assertThat(legacy)
                .extracting(batch -> batch.get(Figure.BATCH_DURATION).orElseThrow())
                .allSatisfy(millis -> assertThat(millis).isBetween(1L, elapsedMs));
        assertThat(migrated) // measured by the trigger's clock, which stands still in a batch
                .extracting(batch -> batch.get(Figure.BATCH_DURATION).orElseThrow())
                .containsOnly(0L);
    }

    @Test
    void showNoRowsThatTheEngineDoesNotCount() {
        EngineSession uncounted = engine.with("spark.sql.streaming.stateStore.rocksdb.TRACKTotalNumberOfRows", "false");
        WatchedSteps<UserEvent> steps = new WatchedSteps<>(uncounted, "uncounted", GapSessions.SCENARIO, EVENTS);

        assertThat(steps.run(GapSessionsGroupState.JOB).batches())
                .hasSize(EVENTS.size())
                .allSatisfy(batch -> assertThat(batch.get(Figure.STATE_ROWS)).isEmpty())
                .allSatisfy(MonitorsTest::takesBytes);
    }

    @Test
    void showTheSameToTheSinksOfSpark() {
        WatchedSteps<UserEvent> steps = new WatchedSteps<>(engine, "sinks", GapSessions.SCENARIO, EVENTS);

        assertThat(List.of(steps.run(GapSessionsMapWithState.JOB), steps.run(GapSessionsGroupState.JOB)))
                .allSatisfy(watched -> assertThat(watched.metrics())
                        .containsOnlyKeys(Arrays.stream(Figure.values())
                                .map(Figure::metric)
                                .toList())
                        .containsEntry("stateRows", 2L)
                        .containsEntry("lateRecords", 1L)
                        .containsEntry("rejectedRecords", 3L)
                        .containsEntry(
                                "watermarkMillis",
                                Instant.parse("2026-01-01T10:50:00Z").toEpochMilli())
                        .hasEntrySatisfying("batchDurationMillis", millis -> assertThat(millis)
                                .isNotNegative())
                        .hasEntrySatisfying(
                                "stateBytes", bytes -> assertThat(bytes).isPositive()));
    }

    private static void takesBytes(MonitoredBatch batch) {
        assertThat(batch.get(Figure.STATE_BYTES).orElseThrow()).isPositive();
    }

    private static String event(String user, String time) {
        return "{\"userId\":\"" + user + "\",\"eventTime\":\"2026-01-01T" + time + ":00Z\"}";
    }
}
