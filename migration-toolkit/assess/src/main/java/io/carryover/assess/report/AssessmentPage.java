package io.carryover.assess.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.carryover.assess.Assessment;
import io.carryover.assess.Rule;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.html.Frame;
import io.carryover.parity.report.html.Inline;
import java.util.List;

/** Renders an assessment as one page of HTML that needs nothing else. */
public final class AssessmentPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AssessmentPage.class.getClassLoader(), AssessmentPage.class.getPackageName());
    private static final Inline STYLE = Inline.STYLE.and(Inline.of(AssessmentPage.class, "assessment.css"));

    private AssessmentPage() {}

    /**
     * @param rules what is known of the rules of its findings; one that is not among them is shown by its id
     * @param documentation where the links to the register of differences and to the guide lead
     */
    public static String render(Assessment assessment, List<Rule> rules, DocumentationPages documentation) {
        PageView page = PageView.of(assessment, rules, documentation);
        Frame frame = new Frame("Assessment: " + page.headline().title(), STYLE, Inline.SCRIPT);
        return frame.around(output -> TEMPLATES.render("assessment.jte", page, output));
    }
}
