package io.carryover.parity.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text from data in the Markdown of GitHub. */
public final class Markdown {

    private static final Pattern BREAKS_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\p{Punct}&&[^-,;()]]");

    private Markdown() {}

    /** Shown as it is, in one line. */
    public static String escaped(String text) {
        return MEANS_SOMETHING
                .matcher(oneLine(text))
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }

    public static String row(String head, Stream<String> cells) {
        return Stream.concat(Stream.of(head), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String oneLine(String text) {
        return BREAKS_A_LINE.matcher(text).replaceAll(" ");
    }
}
