package io.carryover.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.input.Shape;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** All in this JVM: what they do, not how fast. */
class SidesAgreeTest {

    private static final int KEYS = 40;

    /** In each of 10 batches every key gets an event; its session ends three batches later. */
    private static final Workload ENDING =
            new Workload("ending", "sessions that end", KEYS, KEYS, Shape.ROTATING, 1, 2, 4, false);

    private static final Workload STAYING =
            new Workload("staying", "sessions that stay", KEYS, 10, Shape.ROTATING, 0, 2, 4, true);

    private static final Workload GOING_ON =
            new Workload("going-on", "sessions that go on", KEYS, 30, Shape.UNIFORM, 0, 2, 4, false);

    /** Each key gets an event in every fourth of 10 batches, and one in the first; it is idle 15 seconds later. */
    private static final Workload LEAVING =
            new Workload("leaving", "keys that stay away", KEYS, 10, Shape.ROTATING, 2, 2, 4, false);

    /** The sessions of the last three batches are open, with an event each. */
    private static final Map<String, Long> COUNTS =
            Map.of("input", 400L, "output", 280L, "state", 40L, "stateEvents", 120L);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "UPDATE_STATE_BY_KEY_PLAIN",
                "MAP_WITH_STATE_PLAIN",
                "TRANSFORM_WITH_STATE_NO_TIMERS",
                "FLINK_HEAP",
                "FLINK_ROCKSDB"
            })
    void everySideEmitsAndKeepsTheSame(Side side) throws Exception {
        RunResult run = new RunSide().run(request(side, ENDING)).runs().get("ending");

        assertThat(run.counts()).isEqualTo(COUNTS);
        assertThat(run.batchMillis()).hasSize(4).allMatch(millis -> millis > 0);
        assertThat(run.figures()).containsKeys(Measure.BATCH_P50_MS, Measure.EVENTS_PER_SECOND_AND_CORE);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"FOLD", "UPDATE_STATE_BY_KEY_PLAIN", "MAP_WITH_STATE_PLAIN"})
    void byProcessingTimeTheSameIsKeptWhereNoSessionEnds(Side side) throws Exception {
        RunResult run = new RunSide().run(request(side, GOING_ON)).runs().get("going-on");

        assertThat(run.counts())
                .as("one event each to load, then 30 in each of 9 batches")
                .isEqualTo(Map.of("input", 310L, "output", 0L, "state", 40L, "stateEvents", 310L));
    }

    /** Ten keys end behind batches 1, 4 and 8, ten behind 1 and 5, ten behind 2 and 6, ten behind 3 and 7. */
    @Test
    void byProcessingTimeUpdateStateByKeyEndsAnIdleSessionOnTime() throws Exception {
        assertThat(leaving(Side.UPDATE_STATE_BY_KEY_PLAIN).counts())
                .isEqualTo(Map.of("input", 130L, "output", 90L, "state", 20L, "stateEvents", 20L));
    }

    /** In batch 10, the only one that writes the state, those are idle that have had no event behind batch 8. */
    @Test
    void byProcessingTimeMapWithStateEndsAnIdleSessionWhenItsStateIsWritten() throws Exception {
        assertThat(leaving(Side.MAP_WITH_STATE_PLAIN).counts())
                .isEqualTo(Map.of("input", 130L, "output", 20L, "state", 20L, "stateEvents", 70L));
    }

    private RunResult leaving(Side side) throws Exception {
        return new RunSide().run(request(side, LEAVING)).runs().get("leaving");
    }

    @Test
    void withoutTimersNoSessionEnds() throws Exception {
        RunResult run = new RunSide()
                .run(request(Side.TRANSFORM_WITH_STATE_NO_TIMERS, ENDING))
                .runs()
                .get("ending");

        assertThat(run.counts()).isEqualTo(Map.of("input", 400L, "output", 0L, "state", 40L, "stateEvents", 400L));
    }

    @ParameterizedTest
    @EnumSource(names = {"MAP_WITH_STATE", "TRANSFORM_WITH_STATE"})
    void aRestartLosesNothing(Side side) throws Exception {
        assertNothingIsLost(side);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(
            names = {
                "UPDATE_STATE_BY_KEY",
                "UPDATE_STATE_BY_KEY_PLAIN",
                "MAP_WITH_STATE_PLAIN",
                "GROUP_STATE_HDFS",
                "GROUP_STATE_ROCKSDB",
                "BUILTIN"
            })
    void aRestartOfTheOthersLosesNothing(Side side) throws Exception {
        assertNothingIsLost(side);
    }

    private void assertNothingIsLost(Side side) throws Exception {
        new LeaveCheckpoint().run(request(side, STAYING));

        RunResult run = new RestartSide().run(request(side, STAYING)).runs().get("staying");

        assertThat(run.voided()).isNull();
        assertThat(run.counts())
                .as("one event each to load, then 10 in each of 19 batches")
                .isEqualTo(Map.of("state", 40L, "stateEvents", 230L));
        assertThat(run.figures()).containsKey(Measure.RESTART_SECONDS);
    }

    @Test
    void aRunWithOtherCountsThanTheFoldIsVoid() {
        Counts counts = Counts.of(List.of(run(COUNTS), run(COUNTS)));
        Map<String, Long> lost = Map.of("input", 400L, "output", 280L, "state", 40L, "stateEvents", 119L);

        assertThat(counts.checked(run(lost)).voided())
                .contains("stateEvents=119")
                .contains("stateEvents=120");
        assertThat(counts.checked(run(COUNTS)).voided()).isNull();
    }

    @Test
    void noRunCountsWhereTheFoldsDoNotAgree() {
        Counts counts = Counts.of(List.of(run(COUNTS), run(Map.of("input", 399L))));

        assertThat(counts.checked(run(COUNTS)).voided()).contains("the folds do not agree");
    }

    @Test
    void aRunThatHasFailedKeepsItsReason() {
        RunResult failed = RunResult.failed(1, "no answer");

        assertThat(Counts.of(List.of(run(COUNTS), failed)).checked(failed)).isEqualTo(failed);
    }

    private static RunResult run(Map<String, Long> counts) {
        return RunResult.of(1, Map.of(), counts);
    }

    private RunRequest request(Side side, Workload workload) {
        return new RunRequest(side, List.of(workload), 1, Map.of(), folder.toString());
    }
}
