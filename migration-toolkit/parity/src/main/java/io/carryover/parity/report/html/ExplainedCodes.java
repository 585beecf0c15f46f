package io.carryover.parity.report.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.Explanation;
import io.carryover.parity.report.Explanations;
import java.util.Collection;
import java.util.List;

/**
 * The part of a page that says what codes mean, each under the anchor {@code code-D01}.
 *
 * @param codes in their order on the page
 * @param documentation where the links to the pages of the register of differences lead
 */
public record ExplainedCodes(List<Explanation> codes, DocumentationPages documentation) implements Content {

    /** What is written about some codes, each once, in the order in which they come. */
    public static ExplainedCodes of(Collection<String> codes, DocumentationPages documentation) {
        return new ExplainedCodes(
                codes.stream()
                        .distinct()
                        .flatMap(code -> Explanations.of(code).stream())
                        .toList(),
                documentation);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        if (!codes.isEmpty()) {
            Templates.ENGINE.render("explanations.jte", this, output);
        }
    }

    static Prose text(Explanation explanation) {
        return new Prose(explanation.text());
    }
}
