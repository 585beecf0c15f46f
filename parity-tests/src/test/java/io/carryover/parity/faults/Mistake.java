package io.carryover.parity.faults;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mistake as somebody might make it.
 *
 * @param where the class it is made in
 * @param text what stands there, exactly once; any white space stands for any other
 * @param instead what is written instead
 */
record Mistake(Class<?> where, String text, String instead) {

    /**
     * The source with the mistake in it.
     *
     * @throws IllegalStateException if the text is not there, or more than once: the source has changed
     */
    SourceText in(SourceText source) {
        Matcher matcher = pattern().matcher(source.text());
        long times = matcher.results().count();
        if (times != 1) {
            throw new IllegalStateException(
                    "\"" + text + "\" stands " + times + " times in " + source.className() + "; adapt the fault");
        }
        return new SourceText(source.className(), matcher.replaceFirst(Matcher.quoteReplacement(instead)));
    }

    private Pattern pattern() {
        return Pattern.compile(
                Arrays.stream(text.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
