package io.carryover.scenarios.deduplication;

import java.io.Serializable;
import java.util.Iterator;

/**
 * What becomes of the events of one key in one step.
 *
 * @param passed the one that passes; null if one has passed in an earlier step
 * @param duplicates how many do not pass
 */
public record Sifted(UniqueEvent passed, long duplicates) implements Serializable {

    /**
     * @param events of one key, one or more, in any order
     * @param isKnown whether one has passed in an earlier step
     */
    public static Sifted of(Iterator<PayloadEvent> events, boolean isKnown) {
        PayloadEvent first = events.next();
        long count = 1;
        while (events.hasNext()) {
            PayloadEvent next = events.next();
            first = PayloadEvent.SOURCE_ORDER.compare(next, first) < 0 ? next : first;
            count++;
        }
        return isKnown ? new Sifted(null, count) : new Sifted(UniqueEvent.of(first), count - 1);
    }

    public boolean hasPassed() {
        return passed != null;
    }
}
