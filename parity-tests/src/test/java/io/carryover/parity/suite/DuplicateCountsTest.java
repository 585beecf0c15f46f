package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.InputLine;
import io.carryover.harness.WorkFolder;
import io.carryover.harness.migrated.MigratedImplementation;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.suite.migrated.MigratedScenario;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.deduplication.PayloadEvent;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.MigratedJobs;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many duplicates deduplication drops in each step of its case {@code plain}, where each engine counts them. */
@ExtendWith(WithEngine.class)
class DuplicateCountsTest {

    private static final Fixture CASE =
            Fixture.read(Fixtures.folder(Deduplication.SCENARIO.name()).resolve("plain"));

    @Test
    void areInTheLogOfTheLegacySide(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create();
                CapturedLog log = CapturedLog.of("io.carryover.dstream.deduplication.DuplicateCount")) {
            new ParityRun(engine, work.path())
                    .add(ParityCase.of(
                            ScenarioImplementations.of(Deduplication.SCENARIO)
                                    .with(EnumSet.of(Api.UPDATE_STATE_BY_KEY, Api.MAP_WITH_STATE)),
                            CASE));

            assertThat(log.messages())
                    .containsExactlyInAnyOrder(
                            "deduplication/updateStateByKey: 1 duplicates at " + msOf(1) + " ms",
                            "deduplication/updateStateByKey: 2 duplicates at " + msOf(2) + " ms",
                            "deduplication/updateStateByKey: 1 duplicates at " + msOf(4) + " ms",
                            "deduplication/mapWithState: 1 duplicates at " + msOf(1) + " ms",
                            "deduplication/mapWithState: 2 duplicates at " + msOf(2) + " ms",
                            "deduplication/mapWithState: 1 duplicates at " + msOf(4) + " ms");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"GROUP_STATE", "TRANSFORM_WITH_STATE"})
    void areObservedInTheProgressOfAQueryWithAFunction(Api api, EngineSession engine) {
        assertThat(counts(api, engine, DuplicateCountsTest::observed)).isEqualTo(Map.of(1, 1L, 2, 2L, 4, 1L));
    }

    @Test
    void areAMetricOfTheBuiltInOperator(EngineSession engine) {
        assertThat(counts(Api.BUILTIN, engine, progress -> progress.stateOperators()[0]
                        .customMetrics()
                        .get("numDroppedDuplicateRows")))
                .isEqualTo(Map.of(1, 1L, 2, 2L, 4, 1L));
    }

    private static long observed(StreamingQueryProgress progress) {
        Row metrics = progress.observedMetrics().get("deduplication");
        return metrics == null || metrics.isNullAt(0) ? 0 : metrics.getLong(0);
    }

    /** By step, where there are any. */
    private static Map<Integer, Long> counts(
            Api api, EngineSession engine, ToLongFunction<StreamingQueryProgress> duplicates) {
        Map<Integer, Long> counts = new TreeMap<>();
        CaseSteps steps = new CaseSteps(CASE);
        try (WorkFolder work = WorkFolder.create();
                VirtualTimeQuery<InputLine> query = query(api, engine, work)) {
            query.start(CASE.settings().start(), (timeMs, rows) -> {});
            for (int step = 1; step <= CASE.steps(); step++) {
                query.add(steps.linesOf(step));
                query.trigger(CASE.timeOf(step));
                query.await(CASE.timeOf(step));
            }
            query.progressByTrigger().forEach((trigger, progress) -> {
                long count = duplicates.applyAsLong(progress);
                if (count > 0) {
                    counts.put(steps.stepAt(trigger), count);
                }
            });
        }
        return counts;
    }

    @SuppressWarnings("unchecked") // a job of the scenario has the scenario's events
    private static VirtualTimeQuery<InputLine> query(Api api, EngineSession engine, WorkFolder work) {
        Parameters parameters = Deduplication.SCENARIO.parameters(Map.of());
        MigratedScenario<PayloadEvent> scenario = new MigratedScenario<>(Deduplication.SCENARIO, parameters);
        MigratedImplementation<PayloadEvent> job =
                scenario.implementation((MigratedJob<PayloadEvent, ?>) MigratedJobs.find(Deduplication.SCENARIO, api));
        return new VirtualTimeQuery<>(
                engine.session(),
                RecordEncoder.of(InputLine.class),
                lines -> job.wiring().wire(scenario.input().events().apply(lines)),
                job.mode(),
                work.path().toString(),
                CASE.settings().batchInterval());
    }

    private static long msOf(int step) {
        Instant time = CASE.timeOf(step);
        return time.toEpochMilli();
    }
}
