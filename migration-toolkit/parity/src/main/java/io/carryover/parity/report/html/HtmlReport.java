package io.carryover.parity.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.carryover.parity.report.ParityReport;

/** Renders a report as a page; all that comes from data is escaped by the template engine. */
public final class HtmlReport {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private HtmlReport() {}

    public static String render(ParityReport report) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("report.jte", new Page(report), page);
        return page.toString();
    }
}
