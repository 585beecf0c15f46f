package io.carryover.parity.report.html;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file of ours that stands in the page itself, with the hash by which the page's content security policy knows it and
 * nothing else.
 */
record Inline(String text, String source) {

    static final Inline STYLE = of("report.css");
    static final Inline SCRIPT = of("report.js");

    private static Inline of(String name) {
        try {
            String text = Resources.toString(Resources.getResource(Inline.class, name), StandardCharsets.UTF_8);
            byte[] hash =
                    Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
            return new Inline(text, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
