package io.carryover.scenarios.input;

import java.io.Serializable;

/**
 * What became of a record: an event or a reject, never both.
 *
 * @param event the event; null if the record is rejected
 * @param rejected the reject; null if the record is an event
 */
public record Parsed<E>(E event, Rejected rejected) implements Serializable {

    static <E> Parsed<E> accept(E event) {
        return new Parsed<>(event, null);
    }

    static <E> Parsed<E> reject(Rejected rejected) {
        return new Parsed<>(null, rejected);
    }

    public boolean isAccepted() {
        return rejected == null;
    }
}
