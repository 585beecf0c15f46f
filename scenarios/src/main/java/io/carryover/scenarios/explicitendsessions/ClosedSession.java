package io.carryover.scenarios.explicitendsessions;

import java.io.Serializable;
import java.util.List;

/**
 * A session that has ended: the output.
 *
 * @param events the newest data of the session, oldest first
 * @param count the number of its events
 */
public record ClosedSession(int id, List<String> events, long count, End end) implements Serializable {

    public ClosedSession {
        events = List.copyOf(events);
    }
}
