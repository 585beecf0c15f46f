package io.carryover.assess.report;

import gg.jte.Content;
import io.carryover.assess.Finding;
import io.carryover.parity.report.html.Prose;
import java.util.Locale;

/** A finding as the templates ask for it. */
record FindingView(PageView page, Finding finding) {

    String title() {
        return page.titleOf(finding.rule());
    }

    boolean isOfAKnownRule() {
        return page.rules().containsKey(finding.rule());
    }

    Chip effort() {
        return Chip.of(finding.effort());
    }

    Content what() {
        return new Prose(finding.what());
    }

    Content replacement() {
        return new Prose(finding.replacement());
    }

    Content reason() {
        return new Prose(finding.reason());
    }

    /** Why somebody might want to look at the place before believing it; empty if nothing is to be said. */
    String doubt() {
        return switch (finding.confidence()) {
            case HIGH -> "";
            case MEDIUM -> "on some path, or as far as the bytecode could be followed";
            case LOW -> "a name or a shape suggests it: look at the place";
        };
    }

    String confidence() {
        return finding.confidence().name().toLowerCase(Locale.ROOT);
    }
}
