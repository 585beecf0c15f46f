package io.carryover.parity.report.html;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.Column;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.Overview;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.RunFindings;
import java.util.List;

/** A report as the templates ask for it. */
record Page(ParityReport report, Overview overview, DocumentationPages documentation) {

    Page(ParityReport report, DocumentationPages documentation) {
        this(report, new Overview(report), documentation);
    }

    List<CaseView> casesOf(String scenario) {
        return report.casesOf(scenario).stream()
                .map(one -> new CaseView(this, one))
                .toList();
    }

    /** Whether any implementation was killed at all. */
    boolean hasRecovery() {
        return !overview.recoveries().isEmpty();
    }

    /** What the codes that occur in the report mean, in the order of their occurrence. */
    ExplainedCodes explanations() {
        return ExplainedCodes.of(
                report.scenarios().stream()
                        .flatMap(one -> one.apis().stream())
                        .flatMap(RunFindings::of)
                        .flatMap(findings -> findings.differences().stream())
                        .map(Difference::code)
                        .toList(),
                documentation);
    }

    /** A name for links that does not depend on what a scenario is called. */
    String anchor(String scenario) {
        return "scenario-" + (overview.scenarios().indexOf(scenario) + 1);
    }

    /** A name for links that does not depend on what a case is called. */
    String anchor(CaseReport one) {
        return "case-" + (report.scenarios().indexOf(one) + 1);
    }

    /** The first case of the scenario in which the implementation has that verdict. */
    String anchor(String scenario, Column column, Verdict verdict) {
        return overview.firstCase(scenario, column, verdict).map(this::anchor).orElseGet(() -> anchor(scenario));
    }
}
