package io.carryover.bench.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.carryover.bench.report.BenchReport;
import io.carryover.parity.report.html.Frame;
import io.carryover.parity.report.html.Inline;

/** Renders a report as one page. */
public final class BenchPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, BenchPage.class.getClassLoader(), BenchPage.class.getPackageName());
    private static final Inline STYLE =
            Inline.STYLE.and(Inline.of(Inline.class, "chart.css")).and(Inline.of(BenchPage.class, "bench.css"));

    private BenchPage() {}

    public static String render(BenchReport report) {
        BenchView view = new BenchView(report);
        return new Frame("Benchmark: " + view.verdict(), STYLE, Inline.SCRIPT)
                .around(output -> TEMPLATES.render("bench.jte", view, output));
    }
}
