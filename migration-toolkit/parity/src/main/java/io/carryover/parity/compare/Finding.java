package io.carryover.parity.compare;

import java.util.regex.Pattern;

/**
 * One mismatch.
 *
 * @param line where it is and what it is, such as {@code batch 3: {"id":1}}
 */
record Finding(Mismatch mismatch, String line) {

    private static final int LONGEST = 400;

    private static final Pattern BREAKS_A_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /** Keeps the line one line, whatever the data holds, and shows the beginning of a long one. */
    static Finding of(Mismatch mismatch, String line) {
        String one = BREAKS_A_LINE.matcher(line).replaceAll(" ");
        int rest = one.length() - LONGEST;
        return new Finding(
                mismatch, rest <= 0 ? one : one.substring(0, LONGEST) + "... (" + rest + " more characters)");
    }

    String signed() {
        return mismatch.sign() + " " + line;
    }
}
