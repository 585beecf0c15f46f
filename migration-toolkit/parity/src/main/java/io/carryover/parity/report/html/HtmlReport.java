package io.carryover.parity.report.html;

import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.ParityReport;

/** Renders a report as one page. */
public final class HtmlReport {

    private static final Inline STYLE = Inline.STYLE.and(Inline.of(HtmlReport.class, "chart.css", "report.css"));

    private HtmlReport() {}

    /** @param documentation where the links to the pages of the register of differences lead */
    public static String render(ParityReport report, DocumentationPages documentation) {
        Page page = new Page(report, documentation);
        Frame frame = new Frame("Parity: " + report.verdict().word(), STYLE, Inline.SCRIPT);
        return frame.around(output -> Templates.ENGINE.render("report.jte", page, output));
    }
}
