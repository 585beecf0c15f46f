package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.Kill;
import io.carryover.pair.job.Pairs;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.KillResult;
import java.nio.file.Path;
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
                Cases.in(folder, "ann,home", "", "", "", "bob,cart", "").of(Pairs.visits());

        CaseReport report = new PairRun(session).add(one, Kill::all);

        ApiResult legacy = report.apis().get(0);
        assertThat(legacy.kills()).hasSize(18).extracting(KillResult::verdict).containsOnly(Verdict.EQUAL);
        ApiResult migrated = report.apis().get(1);
        assertThat(migrated.verdict()).isEqualTo(Verdict.EQUAL);
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
