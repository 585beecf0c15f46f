package io.carryover.parity.report.html;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * What is around a page that needs nothing else: no network, no other file, and a script only for searching. Its content
 * security policy allows no other script or style than its own.
 */
public record Frame(String title, Inline style, Inline script) {

    /** The whole page, with what a template makes as its body. */
    public String around(Content body) {
        StringOutput page = new StringOutput();
        Templates.ENGINE.render("frame.jte", Map.of("frame", this, "content", body), page);
        return page.toString();
    }

    String contentSecurityPolicy() {
        return "default-src 'none'; img-src data:; style-src " + style.source() + "; script-src " + script.source();
    }
}
