package io.carryover.parity.compare;

import com.google.common.base.Strings;
import java.util.regex.Pattern;

/** A piece of text from data, made fit to be shown: of bounded length, on one line, and in valid Unicode. */
final class Excerpt {

    private static final Pattern BREAKS_A_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");
    private static final int BEFORE_THE_DIFFERENCE = 40;

    private Excerpt() {}

    /** The beginning of a long text, and how much is left out. */
    static String of(String text, int longest) {
        String one = printable(text);
        return one.length() <= longest ? one : beginning(one, longest);
    }

    /** The part of a long text that holds its first difference from another one. */
    static String around(String text, String other, int longest) {
        int start = Strings.commonPrefix(printable(text), printable(other)).length() - BEFORE_THE_DIFFERENCE;
        String one = printable(text);
        if (one.length() <= longest || start <= 0) {
            return of(one, longest);
        }
        int from = Math.min(start, one.length() - longest);
        return "(" + from + " characters) ..." + of(printable(one.substring(from)), longest);
    }

    private static String beginning(String text, int longest) {
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "... (" + (text.length() - end) + " more characters)";
    }

    private static String printable(String text) {
        String one = BREAKS_A_LINE.matcher(text).replaceAll(" ");
        return HALF_A_CHARACTER.matcher(one).replaceAll("\uFFFD");
    }
}
