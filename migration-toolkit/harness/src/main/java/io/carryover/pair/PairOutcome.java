package io.carryover.pair;

import io.carryover.harness.Outcome;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.compare.RowEquality;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.KillResult;
import io.carryover.parity.report.RunArtifacts;
import io.carryover.parity.report.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What both jobs did with a case, uninterrupted.
 *
 * @param reference what they are compared with
 * @param runs by job, {@link PairCase#LEGACY} and {@link PairCase#MIGRATED}
 */
record PairOutcome(PairCase<?> pairCase, Reference reference, Map<String, Outcome> runs) {

    /**
     * @param kills what became of each job when it was killed; none of a job that was not
     */
    CaseReport report(Map<String, List<KillResult>> kills) {
        List<ApiResult> results = Arrays.stream(Side.values())
                .map(side -> result(side).withKills(kills.getOrDefault(side.word(), List.of())))
                .toList();
        return new CaseReport(pairCase.pair().name(), pairCase.fixture().name(), reference.source(), results);
    }

    List<RunArtifacts> artifacts() {
        return Arrays.stream(Side.values())
                .map(side -> new RunArtifacts(
                        pairCase.pair().name(), pairCase.fixture().name(), side.word(), snapshot(side)))
                .toList();
    }

    private ApiResult result(Side side) {
        return ApiResult.of(side.word(), side, snapshot(side), new Comparison(reference, RowEquality.EXACT))
                .withSteps(runs.get(side.word()).steps());
    }

    private Snapshot snapshot(Side side) {
        return runs.get(side.word()).snapshot();
    }
}
