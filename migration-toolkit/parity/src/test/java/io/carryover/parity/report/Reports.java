package io.carryover.parity.report;

import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.DifferingRow;
import io.carryover.parity.compare.FieldPair;
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

    /** One case with a text in every place that takes one. */
    public static ParityReport sayingEverywhere(String text) {
        Difference difference = new Difference(
                text,
                9,
                text,
                List.of(text),
                List.of(Aspect.OUTPUTS),
                List.of(new DifferingRow(
                        text, List.of(new FieldPair(text, text, text, true), new FieldPair(text, text, null, true)))));
        Difference withoutRows = new Difference(text + "2", 1, text, List.of(text));
        ApiResult result = result(text, Side.LEGACY, 1L, difference, withoutRows)
                .withSteps(List.of(new StepFigures(1, 50, 1L), new StepFigures(2, 60, 2L)))
                .withKills(List.of(KillResult.of(2, text, List.of(difference))));
        return ParityReport.of(List.of(new CaseReport(text, text, Source.MODEL, List.of(result), text)))
                .withSearches(List.of(new SearchTotals(text, 42, 10, 50, 200, 12.5, 1)));
    }

    public static CaseReport report(String scenario, String caseName, Source source, ApiResult... results) {
        return new CaseReport(scenario, caseName, source, List.of(results));
    }

    public static ApiResult result(String api, Side side, Long late, Difference... differences) {
        List<Difference> all = List.of(differences);
        return new ApiResult(api, side, 1200, 7, 0, late, Verdict.of(all), all, List.of(), List.of(), List.of());
    }
}
