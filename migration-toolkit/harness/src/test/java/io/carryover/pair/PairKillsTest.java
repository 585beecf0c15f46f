package io.carryover.pair;

import static io.carryover.harness.KillPoint.AFTER_COMMIT;
import static io.carryover.harness.KillPoint.BEFORE_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carryover.harness.Kill;
import io.carryover.pair.job.Pairs;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.KillResult;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithPairSession.class)
class PairKillsTest {

    @TempDir
    private Path folder;

    @Test
    void bothJobsEndAsIfTheyHadNeverBeenKilled(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home", "bob,home\nann,cart").of(Pairs.tuples());

        CaseReport report = new PairRun(session).add(one, Kill::all);

        assertThat(report.apis()).allSatisfy(job -> {
            assertThat(job.kills()).hasSize(6);
            assertThat(job.kills()).extracting(KillResult::verdict).containsOnly(Verdict.EQUAL);
        });
    }

    @Test
    void theMigratedJobWaitsForDataWhenKilledBeforeAnIdleStep(PairSession session) {
        PairCase<?> one =
                Cases.in(folder, "ann,home", "", "", "", "", "bob,cart").of(Pairs.visits());

        CaseReport report = new PairRun(session)
                .add(one, fixture -> Stream.of(new Kill(3, AFTER_COMMIT), new Kill(4, BEFORE_COMMIT)));

        assertThat(report.apis().get(0).kills())
                .hasSize(2)
                .extracting(KillResult::verdict)
                .containsOnly(Verdict.EQUAL);
        assertThat(report.apis().get(1).kills())
                .as("ann's visit is due in step 5, and after the first kill comes with bob's click in step 6")
                .extracting(KillResult::verdict)
                .containsExactly(Verdict.DECLARED, Verdict.EQUAL);
        assertThat(report.apis().get(1).kills().get(0).differences())
                .extracting(Difference::code, Difference::count)
                .containsExactly(tuple("D26", 2L));
    }

    @Test
    void aJobThatKeepsWhatItKnowsInMemoryIsFoundOut(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home", "ann,cart").of(Pairs.inMemory());

        CaseReport report = new PairRun(session).add(one, Kill::all);

        assertThat(report.apis().get(1).differences()).isEmpty();
        assertThat(report.apis().get(1).kills())
                .flatExtracting(KillResult::differences)
                .extracting(Difference::code)
                .contains("missing-output", "extra-output", "unfaithful-repeat");
    }
}
