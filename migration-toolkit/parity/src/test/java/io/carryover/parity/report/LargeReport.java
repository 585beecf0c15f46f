package io.carryover.parity.report;

import io.carryover.parity.Run;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.OwnExpectations;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.compare.RowEquality;
import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Expectations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report as a full run gives it: 13 scenarios of five cases, differences of every kind, kills, figures. */
public final class LargeReport {

    private static final List<String> SCENARIOS = List.of(
            "explicit-end-sessions",
            "gap-sessions",
            "activity-span",
            "running-stats",
            "weekly-spend",
            "profit-windows",
            "active-users",
            "value-expiry",
            "conversion-funnel",
            "amount-anomalies",
            "count-windows",
            "rate-alerts",
            "deduplication");
    private static final List<String> CASES =
            List.of("plain", "expiry", "garbage", "out-of-order-and-late", "several-ends-in-one-step");
    private static final List<String> POINTS = List.of("before output", "between output and commit", "after commit");
    private static final Declaration D23 = new Declaration(
            "D23",
            List.of("builtin"),
            "session_window judges lateness by the end of the record's window, so a record behind the watermark counts"
                    + " while its window is open");
    private static final Difference D26 = new Difference(
            "D26",
            2,
            "No batch runs behind a restart until data arrives, so the timeout waits",
            List.of("- batch 4: {\"userId\":\"ann\",\"count\":2}", "+ batch 5: {\"userId\":\"ann\",\"count\":2}"));

    private final Random random = new Random(1);

    private LargeReport() {}

    public static ParityReport make() {
        LargeReport maker = new LargeReport();
        return ParityReport.of(SCENARIOS.stream()
                .flatMap(scenario -> CASES.stream().map(name -> maker.caseReport(scenario, name)))
                .toList());
    }

    private CaseReport caseReport(String scenario, String name) {
        boolean found = scenario.equals("rate-alerts") && name.equals("garbage");
        boolean builtin = List.of("gap-sessions", "running-stats", "profit-windows", "deduplication")
                .contains(scenario);
        List<ApiResult> results = new ArrayList<>(List.of(
                result("updateStateByKey", Side.LEGACY, List.of(), 60),
                result("mapWithState", Side.LEGACY, List.of(), 45),
                groupState(scenario, name),
                transformWithState(scenario, name)));
        if (builtin) {
            boolean declared = scenario.equals("gap-sessions") && name.startsWith("out-of-order");
            results.add(builtin(declared ? declaredDifferences() : List.of()));
        }
        return new CaseReport(scenario, name, found ? Source.MODEL : Source.FIXTURE, results, found ? "42" : null);
    }

    private ApiResult groupState(String scenario, String name) {
        boolean differs = scenario.equals("weekly-spend") && name.equals("expiry");
        return result("groupState", Side.MIGRATED, differs ? differencesOfEveryKind() : List.of(), 190);
    }

    private ApiResult transformWithState(String scenario, String name) {
        ApiResult result = result("transformWithState", Side.MIGRATED, List.of(), 260);
        if (!scenario.equals("active-users") || !name.equals("expiry")) {
            return result;
        }
        Difference twice = missing(2);
        return result.withKills(Stream.concat(
                        result.kills().stream().skip(2),
                        Stream.of(
                                KillResult.of(3, "between output and commit", List.of(twice)),
                                KillResult.of(4, "after commit", List.of(D26))))
                .toList());
    }

    private ApiResult builtin(List<Difference> differences) {
        ApiResult result = result("builtin", Side.MIGRATED, differences, 150);
        return new ApiResult(
                result.api(),
                result.side(),
                result.outputRows(),
                result.stateRows(),
                result.rejected(),
                null,
                Verdict.of(differences),
                differences,
                List.of(Aspect.LATE),
                result.steps(),
                List.of());
    }

    private ApiResult result(String api, Side side, List<Difference> differences, double millis) {
        return new ApiResult(
                        api, side, 120, 7, 2, 3L, Verdict.of(differences), differences, List.of(), List.of(), List.of())
                .withSteps(IntStream.rangeClosed(1, 8)
                        .mapToObj(step -> figures(step, millis))
                        .toList())
                .withKills(IntStream.rangeClosed(1, 8)
                        .boxed()
                        .flatMap(step -> POINTS.stream().map(point -> KillResult.of(step, point, List.of())))
                        .toList());
    }

    private StepFigures figures(int step, double millis) {
        double first = step == 1 ? 6 : 1;
        return new StepFigures(step, millis * first * (0.8 + 0.5 * random.nextDouble()), step < 6 ? step * 4L : 6L);
    }

    private static List<Difference> differencesOfEveryKind() {
        Snapshot expected = sessions(0)
                .output(4, "{\"userId\":\"dan\",\"start\":\"2026-01-01T00:05:00Z\",\"count\":9}")
                .reject("batch-01.jsonl", 3, "not JSON: <b>\"unterminated")
                .late(2, 3)
                .snapshot();
        Snapshot actual = sessions(1)
                .output(2, "{\"userId\":\"eve\",\"data\":[\"" + "long and longer ".repeat(40) + "\"]}")
                .reject("batch-02.jsonl", 1, "eventTime is missing")
                .late(2, 1)
                .snapshot();
        return new Comparison(Reference.model(expected), RowEquality.EXACT).differences("groupState", actual);
    }

    private static List<Difference> declaredDifferences() {
        Snapshot own = sessions(1).snapshot();
        return new Comparison(
                        Reference.model(sessions(0).snapshot())
                                .with("builtin", new OwnExpectations(D23, Expectations.of(own))),
                        RowEquality.EXACT)
                .differences("builtin", own);
    }

    private static Difference missing(int step) {
        Snapshot expected = new Run()
                .output(step, "{\"userId\":\"bob\",\"status\":\"INACTIVE\"}")
                .snapshot();
        return new Comparison(Reference.model(expected), RowEquality.EXACT)
                .differences("transformWithState", new Run().snapshot())
                .get(0);
    }

    private static Run sessions(int more) {
        Run run = new Run()
                .state("{\"key\":\"ann\",\"state\":{\"sessions\":[{\"count\":" + (1 + more) + "}],\"total\":5.00}}")
                .state("{\"key\":\"only-" + more + "\",\"state\":{\"sessions\":[]}}");
        IntStream.rangeClosed(1, 4)
                .forEach(i -> run.output(
                        3,
                        "{\"userId\":\"u" + i + "\",\"start\":\"2026-01-01T00:00:00Z\",\"end\":\"2026-01-01T00:0"
                                + (i + more) + ":00Z\",\"count\":" + (i + more) + "}"));
        return run;
    }
}
