package io.carryover.parity.report.html;

import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A report as the templates ask for it. */
record Page(ParityReport report) {

    private static final Map<Verdict, String> SYMBOLS =
            Map.of(Verdict.EQUAL, "✓", Verdict.DECLARED, "≈", Verdict.DIFFERENT, "✕");

    static String symbol(Verdict verdict) {
        return SYMBOLS.get(verdict);
    }

    /** What the page is about, in one sentence. */
    String headline() {
        return switch (report.verdict()) {
            case EQUAL -> "Every implementation does exactly what is expected of it.";
            case DECLARED -> "Implementations differ only where it was declared beforehand, and exactly so.";
            case DIFFERENT -> "At least one implementation does not do what is expected of it.";
        };
    }

    long count(Verdict verdict) {
        return results().filter(result -> result.verdict() == verdict).count();
    }

    List<String> scenarios() {
        return report.scenarios().stream().map(CaseReport::scenario).distinct().toList();
    }

    List<CaseReport> casesOf(String scenario) {
        return report.casesOf(scenario);
    }

    /** The columns of the overview: every API once, the legacy side first. */
    List<String> apis(Side side) {
        return results()
                .filter(result -> result.side() == side)
                .map(ApiResult::api)
                .distinct()
                .toList();
    }

    Optional<ApiResult> result(CaseReport one, Side side, String api) {
        return one.apis().stream()
                .filter(result -> result.side() == side && result.api().equals(api))
                .findFirst();
    }

    /** The worst of a case, which heads its section. */
    Verdict verdict(CaseReport one) {
        return Verdict.worst(one.apis().stream().map(ApiResult::verdict).toList());
    }

    String reference(CaseReport one) {
        return one.reference().words();
    }

    /** A name for links that does not depend on what a scenario or case is called. */
    String anchor(CaseReport one) {
        return "case-" + (report.scenarios().indexOf(one) + 1);
    }

    private Stream<ApiResult> results() {
        return report.scenarios().stream().flatMap(one -> one.apis().stream());
    }
}
