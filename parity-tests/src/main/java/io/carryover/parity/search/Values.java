package io.carryover.parity.search;

import java.util.List;

/** What a field may hold, as JSON text: mostly what is plain, now and then what is odd. */
@FunctionalInterface
interface Values {

    List<String> ODD_TEXTS = List.of(
            "\"\"",
            "\" \"",
            "\"ann \"",
            "\"Ann\"",
            "\"\\u00e9\"",
            "\"e\\u0301\"",
            "\"\uD83D\uDE00\"",
            "\"\\u0000\"",
            "\"a\\\"b\\\\c\\n\"",
            "\"\u2028\"",
            "\"" + "x".repeat(300) + "\"");

    /** @param times the event times of the case so far, and this one's, if it takes one */
    String draw(Draw draw, EventTimes times);

    static Values oneOf(String... json) {
        List<String> values = List.of(json);
        return (draw, times) -> draw.oneOf(values);
    }

    /** One of a few, but one in a dozen from others. */
    static Values mostly(List<String> plain, List<String> odd) {
        return (draw, times) -> draw.oneOf(draw.percent(8) ? odd : plain);
    }

    static Values times() {
        return (draw, times) -> '"' + times.next(draw).toString() + '"';
    }

    /** Midnights, as {@code yyyy-MM-dd}. */
    static Values dates() {
        return (draw, times) -> '"' + times.nextMidnight(draw).toString() + '"';
    }

    /** One of these, or now and then null. */
    default Values orNull() {
        return (draw, times) -> draw.percent(15) ? "null" : draw(draw, times);
    }
}
