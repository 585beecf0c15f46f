package io.carryover.parity.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.Reports;
import io.carryover.parity.report.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    @Test
    void escapesAllThatComesFromData() {
        Difference difference = new Difference("missing-output" + HOSTILE, 1, HOSTILE, List.of(HOSTILE));
        ParityReport report = ParityReport.of(List.of(
                Reports.report(HOSTILE, HOSTILE, Source.MODEL, Reports.result(HOSTILE, Side.LEGACY, 1L, difference))));

        assertThat(HtmlReport.render(report))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void needsNothingFromAnywhereElse() {
        assertThat(HtmlReport.render(Reports.ofEveryKind()))
                .doesNotContainPattern("(src|href)=\"(?!#|data:,)")
                .doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void saysEveryVerdictInWords() {
        assertThat(HtmlReport.render(Reports.ofEveryKind()))
                .contains("</span> equal</span>", "</span> declared</span>", "</span> different</span>", "not run");
    }

    @Test
    void linksEveryCaseOfTheOverviewToItsSection() {
        assertThat(HtmlReport.render(Reports.ofEveryKind()))
                .contains(
                        "href=\"#case-1\">several-ends-in-one-step",
                        "id=\"case-1\"",
                        "href=\"#case-2\">late-records",
                        "id=\"case-2\"");
    }

    @Test
    void showsDifferencesWithCodeReasonAndExamples() {
        assertThat(HtmlReport.render(Reports.ofEveryKind()))
                .contains(
                        "D23",
                        "judges lateness by the window, not by the record.",
                        "+ batch 3: {\"userId\":\"u1\"",
                        "extra-output",
                        "and 8 more");
    }

    @Test
    void rendersAReportWithoutCases() {
        assertThat(HtmlReport.render(ParityReport.of(List.of()))).contains("</span> equal</span>");
    }
}
