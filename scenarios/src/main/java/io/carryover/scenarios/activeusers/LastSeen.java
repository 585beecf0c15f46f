package io.carryover.scenarios.activeusers;

import java.io.Serializable;
import java.time.Instant;
import java.util.Iterator;

/**
 * The state of an active user. The order of events does not matter.
 *
 * @param lastSeen the newest timestamp of the user's events since the user became active
 */
public record LastSeen(Instant lastSeen) implements Serializable {

    public static LastSeen of(PresenceEvent event) {
        return new LastSeen(event.timestamp());
    }

    /** By one event or more. */
    public static LastSeen of(Iterator<PresenceEvent> events) {
        LastSeen seen = of(events.next());
        while (events.hasNext()) {
            seen = seen.newer(of(events.next()));
        }
        return seen;
    }

    public LastSeen newer(LastSeen other) {
        return other.lastSeen.isAfter(lastSeen) ? other : this;
    }
}
