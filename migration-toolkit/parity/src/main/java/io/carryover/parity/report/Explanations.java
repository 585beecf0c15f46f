package io.carryover.parity.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What the codes of differences mean: those of the register, and the kinds of mismatch. */
public final class Explanations {

    private static final Map<String, Explanation> BY_CODE = parse(resource());

    private Explanations() {}

    /** Empty for a code that nothing is written about. */
    public static Optional<Explanation> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, Explanation> parse(String text) {
        ImmutableMap.Builder<String, Explanation> byCode = ImmutableMap.builder();
        Splitter.on("## ").omitEmptyStrings().split(text).forEach(section -> {
            Explanation one = explanation(section);
            byCode.put(one.code(), one);
        });
        return byCode.buildOrThrow();
    }

    private static Explanation explanation(String section) {
        String[] headAndText = section.split("\n", 2);
        String[] codeAndTitle = headAndText[0].split(" ", 2);
        return new Explanation(
                codeAndTitle[0], codeAndTitle[1], headAndText[1].strip().replace('\n', ' '));
    }

    private static String resource() {
        try {
            return Resources.toString(
                    Resources.getResource(Explanations.class, "explanations.md"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
