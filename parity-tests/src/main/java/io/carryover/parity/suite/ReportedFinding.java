package io.carryover.parity.suite;

import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.KillResult;
import io.carryover.parity.report.RunArtifacts;
import io.carryover.parity.report.Side;
import io.carryover.parity.search.Failure;
import io.carryover.parity.search.Finding;
import io.carryover.scenarios.Api;
import java.util.List;

/** A finding as a report shows it. */
record ReportedFinding(CaseReport report, List<RunArtifacts> artifacts) {

    /** Of a run of the finding's smallest case. */
    static ReportedFinding of(Finding finding, CaseReport run, List<RunArtifacts> artifacts) {
        return new ReportedFinding(report(finding, run.apis()), artifacts);
    }

    /** Of a case in which a job ended with an error: there are no rows to show. */
    static ReportedFinding ofAFailedJob(Finding finding) {
        Failure failure = finding.smallest();
        ApiResult result = new ApiResult(
                failure.api(),
                Side.valueOf(Api.named(failure.api()).side().name()),
                0,
                0,
                0,
                null,
                Verdict.DIFFERENT,
                failure.tried().killed().isPresent() ? List.of() : failure.differences(),
                List.of(),
                List.of(),
                failure.tried().killed().stream()
                        .map(killed -> KillResult.of(
                                killed.kill().step(), killed.kill().point().words(), failure.differences()))
                        .toList());
        return new ReportedFinding(report(finding, List.of(result)), List.of());
    }

    private static CaseReport report(Finding finding, List<ApiResult> apis) {
        return new CaseReport(
                finding.smallest().tried().scenario(),
                finding.caseName(),
                Source.MODEL,
                apis,
                Long.toString(finding.smallest().tried().seed()));
    }
}
