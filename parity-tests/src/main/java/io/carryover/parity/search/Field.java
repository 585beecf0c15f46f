package io.carryover.parity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field of a scenario's events.
 *
 * @param nearMisses JSON texts that are no such value, by a hair
 */
record Field(String name, Values values, List<String> nearMisses) {

    private static final List<String> NO_TEXT = List.of("1", "true", "[\"a\"]", "{}", "null", "\"ann\\ud800\"");
    private static final List<String> NO_TIME = List.of(
            "1767261600000",
            "\"2026-01-01T10:00:00\"",
            "\"2026-01-01T10:00:00+00:00\"",
            "\"2026-01-01T10:00:00.0000Z\"",
            "\"2026-01-01T10:00:00.Z\"",
            "\"2026-01-01T10:00Z\"",
            "\"2026-01-01 10:00:00Z\"",
            "\"2026-01-01t10:00:00z\"",
            "\"2026-01-01T24:00:00Z\"",
            "\"2026-02-29T10:00:00Z\"",
            "\"2026-06-30T23:59:60Z\"",
            "\"+12026-01-01T10:00:00Z\"",
            "\"\"",
            "null");
    private static final List<String> NO_DATE = List.of(
            "20260101",
            "\"2026-1-1\"",
            "\"2026-02-29\"",
            "\"2026-13-01\"",
            "\"2026-01-01T00:00:00Z\"",
            "\"20260101\"",
            "\" 2026-01-01\"",
            "\"\"",
            "null");
    private static final List<String> NO_FLAG = List.of("\"true\"", "0", "1", "\"\"", "null");
    private static final List<String> NO_INTEGER =
            List.of("\"1\"", "1.0", "1e0", "1.5", "2147483648", "-2147483649", "1e10", "true", "null");
    private static final List<String> NO_AMOUNT = List.of(
            "\"1\"",
            "1.005",
            "0.001",
            "1e-3",
            "10000000000000000",
            "1e16",
            "-1e17",
            "NaN",
            "1e2147483647",
            "1e999999999999",
            "null");
    private static final List<String> NO_DOUBLE =
            List.of("\"1\"", "NaN", "Infinity", "1e400", "-1e2147483647", "true", "null");

    private static final List<String> AMOUNTS = List.of("0.01", "-0.01", "0.02", "1", "-1", "100", "33.33", "-2.5");
    private static final List<String> ODD_AMOUNTS =
            List.of("0", "-0.00", "1e2", "1.500", "12e-1", "9999999999999999.99", "-9999999999999999.99");
    private static final List<String> DOUBLES = List.of("1", "2.5", "-1", "10", "0.1", "1000");
    private static final List<String> ODD_DOUBLES = List.of("0", "-0.0", "1e-300", "1e15", "0.30000000000000004");

    static Field text(String name, String... plain) {
        return new Field(name, Values.mostly(quoted(plain), Values.ODD_TEXTS), NO_TEXT);
    }

    /** One of a few words; no other is an event of another kind, but may be one all the same. */
    static Field word(String name, String... words) {
        return new Field(name, Values.mostly(quoted(words), List.of("\"other\"")), NO_TEXT);
    }

    /** One of a few words, and no other. */
    static Field choice(String name, String... words) {
        List<String> nearMisses = new ArrayList<>(NO_TEXT);
        for (String word : words) {
            nearMisses.add('"' + word.toUpperCase(Locale.ROOT) + '"');
            nearMisses.add('"' + word + " \"");
        }
        return new Field(name, Values.oneOf(quoted(words).toArray(String[]::new)), nearMisses);
    }

    static Field flag(String name) {
        return new Field(name, Values.oneOf("true", "false", "false"), NO_FLAG);
    }

    static Field integer(String name, String... plain) {
        return new Field(name, Values.mostly(List.of(plain), List.of("2147483647", "-2147483648", "0")), NO_INTEGER);
    }

    static Field amount(String name) {
        return new Field(name, Values.mostly(AMOUNTS, ODD_AMOUNTS), NO_AMOUNT);
    }

    static Field number(String name) {
        return new Field(name, Values.mostly(DOUBLES, ODD_DOUBLES), NO_DOUBLE);
    }

    static Field time(String name) {
        return new Field(name, Values.times(), NO_TIME);
    }

    static Field optionalTime(String name) {
        return new Field(name, Values.times().orNull(), NO_TIME);
    }

    static Field date(String name) {
        return new Field(name, Values.dates(), NO_DATE);
    }

    private static List<String> quoted(String... texts) {
        return List.of(texts).stream().map(text -> '"' + text + '"').toList();
    }
}
