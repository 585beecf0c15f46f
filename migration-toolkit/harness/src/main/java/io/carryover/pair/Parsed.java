package io.carryover.pair;

import io.carryover.harness.InputLine;
import io.carryover.pair.json.PairJson;
import io.carryover.parity.Reject;
import java.util.Iterator;
import java.util.List;

/**
 * A line that was parsed: an event, or a reject.
 *
 * @param event null if the line was rejected
 * @param reject the reject as a line of JSON {@code {"file", "line", "reason"}}; null if the line was accepted
 */
public record Parsed<E>(E event, String reject) {

    public static <E> Parsed<E> of(InputLine line, EventParser<E> parser) {
        try {
            E event = parser.parse(line.text());
            return event == null ? rejected(line, "the parser gave no event") : new Parsed<>(event, null);
        } catch (Exception e) { // whatever a parser throws is its verdict on the line
            return rejected(line, String.valueOf(e.getMessage()));
        }
    }

    public Iterator<E> events() {
        return event == null ? List.<E>of().iterator() : List.of(event).iterator();
    }

    public Iterator<String> rejects() {
        return reject == null ? List.<String>of().iterator() : List.of(reject).iterator();
    }

    private static <E> Parsed<E> rejected(InputLine line, String reason) {
        return new Parsed<>(null, PairJson.row(new Reject(line.file(), line.number(), reason)));
    }
}
