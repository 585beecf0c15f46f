package io.carryover.scenarios.valueexpiry;

import java.io.Serializable;

/** A user's newest value: the output. */
public record UserValue(String userId, String value, Status status) implements Serializable {

    public static UserValue active(String userId, LatestValue latest) {
        return new UserValue(userId, latest.value(), Status.ACTIVE);
    }

    public static UserValue expired(String userId, LatestValue latest) {
        return new UserValue(userId, latest.value(), Status.EXPIRED);
    }
}
