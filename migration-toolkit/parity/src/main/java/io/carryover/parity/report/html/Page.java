package io.carryover.parity.report.html;

import com.google.common.base.Splitter;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.Column;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.Explanation;
import io.carryover.parity.report.Explanations;
import io.carryover.parity.report.Overview;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.RunFindings;
import java.util.List;
import java.util.stream.IntStream;

/** A report as the templates ask for it. */
record Page(ParityReport report, Overview overview, DocumentationPages documentation) {

    Page(ParityReport report, DocumentationPages documentation) {
        this(report, new Overview(report), documentation);
    }

    /** Lets the page take nothing from anywhere but its own style and script. */
    static String contentSecurityPolicy() {
        return "default-src 'none'; img-src data:; style-src " + Inline.STYLE.source() + "; script-src "
                + Inline.SCRIPT.source();
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

    /** What is written about the codes that occur in the report, in the order of their occurrence. */
    List<Explanation> explanations() {
        return report.scenarios().stream()
                .flatMap(one -> one.apis().stream())
                .flatMap(RunFindings::of)
                .flatMap(findings -> findings.differences().stream())
                .map(Difference::code)
                .distinct()
                .flatMap(code -> Explanations.of(code).stream())
                .toList();
    }

    /** Its text, cut at the backticks. */
    static List<TextPart> parts(Explanation explanation) {
        List<String> parts = Splitter.on('`').splitToList(explanation.text());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new TextPart(parts.get(i), i % 2 == 1))
                .toList();
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

    /** Words, or a piece of code among them. */
    record TextPart(String text, boolean isCode) {}
}
