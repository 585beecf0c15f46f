package io.carryover.migrated.restore;

import java.io.Serializable;
import java.time.Instant;

/** Something of a user. */
public record Click(String user, Instant time) implements Serializable {

    static Click at(String user, long second) {
        return new Click(user, Instant.ofEpochSecond(second));
    }
}
