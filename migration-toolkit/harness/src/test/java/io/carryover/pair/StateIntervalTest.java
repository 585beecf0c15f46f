package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.pair.job.Pairs;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.RunArtifacts;
import io.carryover.parity.report.TerminalTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Legacy jobs that leave Spark's default interval at which state is written. */
@ExtendWith(WithPairSession.class)
class StateIntervalTest {

    private static final String[] ONE_VISIT = {"ann,home\nann,cart", ""};

    @TempDir
    private Path folder;

    @Test
    void timeoutsFireOnTimeWhereStateIsWrittenInEveryBatch(PairSession session) {
        PairRun run = run(Cases.in(folder, ONE_VISIT).idle(4).of(Pairs.visits()), session);

        assertThat(run.report().verdict())
                .as(() -> TerminalTable.render(run.report()))
                .isEqualTo(Verdict.EQUAL);
        assertThat(legacy(run).outputs()).singleElement().satisfies(row -> assertThat(row.batch())
                .isEqualTo(5));
    }

    @Test
    void timeoutsFireLateWhereTheJobKeepsItsInterval(PairSession session) {
        PairRun run = run(Cases.in(folder, ONE_VISIT).idle(10).of(Pairs.visits().withOwnStateIntervals()), session);

        assertThat(run.report().verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(legacy(run).outputs()).singleElement().satisfies(row -> assertThat(row.batch())
                .isEqualTo(10));
    }

    @Test
    void stateIsRolledForwardToTheLastBatchFromNothing(PairSession session) {
        PairRun run = run(
                Cases.in(folder, "ann,home", "bob,home", "ann,cart")
                        .of(Pairs.tuples().withOwnStateIntervals()),
                session);

        assertThat(legacy(run).state())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "{\"key\":\"ann\",\"state\":{\"_1\":2,\"_2\":\"cart\"}}",
                        "{\"key\":\"bob\",\"state\":{\"_1\":1,\"_2\":\"home\"}}");
        assertThat(run.report().verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void stateIsRolledForwardToTheLastBatchFromTheNewestOnDisk(PairSession session) {
        Cases cases = Cases.in(folder, "ann,home", "bob,home", "", "", "", "", "", "", "", "", "ann,cart", "bob,cart")
                .idle(1);

        PairRun run = run(cases.of(Pairs.everybody().withOwnStateIntervals()), session);

        assertThat(legacy(run).state())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "{\"key\":\"ann\",\"state\":{\"_1\":2,\"_2\":\"cart\"}}",
                        "{\"key\":\"bob\",\"state\":{\"_1\":2,\"_2\":\"cart\"}}");
    }

    private static PairRun run(PairCase<?> one, PairSession session) {
        PairRun run = new PairRun(session);
        run.add(one);
        return run;
    }

    private static Snapshot legacy(PairRun run) {
        return run.artifacts().stream()
                .filter(artifacts -> artifacts.api().equals(PairCase.LEGACY))
                .map(RunArtifacts::run)
                .findFirst()
                .orElseThrow();
    }
}
