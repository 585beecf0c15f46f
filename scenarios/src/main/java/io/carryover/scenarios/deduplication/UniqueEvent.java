package io.carryover.scenarios.deduplication;

import java.io.Serializable;
import java.time.Instant;

/** An event that passed: the output. */
public record UniqueEvent(String user, Instant eventTime, String payload) implements Serializable {

    static UniqueEvent of(PayloadEvent event) {
        return new UniqueEvent(event.user(), event.eventTime(), event.payload());
    }
}
