package io.carryover.scenarios.gapsessions;

import java.io.Serializable;
import java.time.Instant;

/** A session that is over: the output. */
public record UserSession(String userId, Instant start, Instant end, long count) implements Serializable {

    public static UserSession of(String userId, Session session) {
        return new UserSession(userId, session.start(), session.end(), session.count());
    }
}
