package io.carryover.pair.job;

import java.io.Serializable;
import java.time.Instant;

/** An event with its own time, as a record. */
public record Purchase(String user, Instant time) implements Serializable {

    /** From {@code user,time}. */
    public static Purchase parse(String line) {
        String[] parts = line.split(",", 2);
        return new Purchase(parts[0], Instant.parse(parts[1]));
    }
}
