package io.carryover.parity.report;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import java.util.List;

/** Reports for tests. */
public final class Reports {

    private static final String HOSTILE = "batch 2: {\"userId\":\"<script>alert('u1')</script>\",\"count\":1}";

    private Reports() {}

    /** Two scenarios with every verdict, a kind of difference of each sort, and an example that would like to run. */
    public static ParityReport ofEveryKind() {
        Difference declared = new Difference(
                "D23",
                2,
                "The built-in session window judges lateness by the window, not by the record.",
                List.of(
                        "- batch 3: {\"userId\":\"u1\",\"start\":\"2026-01-01T00:00:00Z\",\"count\":1}",
                        "+ batch 3: {\"userId\":\"u1\",\"start\":\"2026-01-01T00:00:00Z\",\"count\":2}"));
        Difference extra =
                new Difference("extra-output", 9, "Emitted in that step and not expected.", List.of(HOSTILE));
        return ParityReport.of(List.of(
                report(
                        "explicit-end-sessions",
                        "several-ends-in-one-step",
                        Source.FIXTURE,
                        result("updateStateByKey", Side.LEGACY, 3L),
                        result("mapWithState", Side.LEGACY, 3L),
                        result("groupState", Side.MIGRATED, 3L),
                        result("transformWithState", Side.MIGRATED, 3L)),
                report(
                        "gap-sessions",
                        "late-records",
                        Source.MODEL,
                        result("updateStateByKey", Side.LEGACY, 3L),
                        result("mapWithState", Side.LEGACY, 3L),
                        result("groupState", Side.MIGRATED, 3L, extra),
                        result("builtin", Side.MIGRATED, null, declared))));
    }

    public static CaseReport report(String scenario, String caseName, Source source, ApiResult... results) {
        return new CaseReport(scenario, caseName, source, List.of(results));
    }

    public static ApiResult result(String api, Side side, Long late, Difference... differences) {
        List<Difference> all = List.of(differences);
        return new ApiResult(api, side, 1200, 7, 0, late, Verdict.of(all), all, List.of(), List.of(), List.of());
    }
}
