package io.carryover.scenarios.activeusers;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is known of a user now: the output.
 *
 * @param lastSeen the newest timestamp of the user's events, in UTC
 */
public record UserStatus(String userId, Status status, Instant lastSeen) implements Serializable {

    /** Of a user with an event. */
    public static UserStatus active(String userId, LastSeen seen) {
        return new UserStatus(userId, Status.ACTIVE, seen.lastSeen());
    }

    /** Of a user whose timeout is over. */
    public static UserStatus inactive(String userId, LastSeen seen) {
        return new UserStatus(userId, Status.INACTIVE, seen.lastSeen());
    }
}
