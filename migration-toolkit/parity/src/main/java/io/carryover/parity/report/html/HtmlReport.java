package io.carryover.parity.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.ParityReport;

/**
 * Renders a report as a page that needs nothing else: no network, no other file, and a script only for searching. All
 * that comes from data is escaped by the template engine; the page's content security policy allows no other script or
 * style than its own.
 */
public final class HtmlReport {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private HtmlReport() {}

    /** @param documentation where the links to the pages of the register of differences lead */
    public static String render(ParityReport report, DocumentationPages documentation) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("report.jte", new Page(report, documentation), page);
        return page.toString();
    }
}
