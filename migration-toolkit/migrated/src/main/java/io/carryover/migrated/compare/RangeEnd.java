package io.carryover.migrated.compare;

import java.util.regex.Pattern;

/**
 * One end of a range.
 *
 * @param mark whether it is a number or a time in microseconds since 1970, see {@link Marks}
 */
record RangeEnd(long value, long mark) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    /**
     * @param text as it was given; null if it was not, which gives null
     * @throws CannotCompareException if it is neither a number nor a time
     */
    static RangeEnd parse(String option, String text) {
        if (text == null) {
            return null;
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return new RangeEnd(Long.parseLong(text), Marks.NUMBER);
        }
        return Times.micros(text)
                .map(micros -> new RangeEnd(micros, Marks.TIME))
                .orElseThrow(() -> CannotCompareException.mistake(
                        option + " \"" + text + "\": give a whole number, or a time like 2026-01-01T00:00:00Z"));
    }

    String text() {
        return mark == Marks.TIME ? Times.ofMicros(value).toString() : Long.toString(value);
    }
}
