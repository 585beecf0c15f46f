package io.carryover.parity.report.html;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** A file of ours that stands in a page itself. */
public record Inline(String text) {

    /** The look that all pages share: colours, header, tables, cards and what the codes mean. */
    public static final Inline STYLE = of(Inline.class, "page.css");

    /** Searches the {@code .case} elements of a page with what is in its form {@code filter}, and opens what a link leads to. */
    public static final Inline SCRIPT = of(Inline.class, "page.js");

    /** @param names of files beside the class, in their order */
    public static Inline of(Class<?> beside, String... names) {
        return new Inline(Arrays.stream(names).map(name -> read(beside, name)).collect(Collectors.joining()));
    }

    /** This one, and another one behind it. */
    public Inline and(Inline other) {
        return new Inline(text + other.text);
    }

    /** The hash by which a content security policy knows it and nothing else. */
    String source() {
        byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    private static String read(Class<?> beside, String name) {
        try {
            return Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
