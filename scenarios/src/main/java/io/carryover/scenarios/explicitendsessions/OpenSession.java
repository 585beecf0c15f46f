package io.carryover.scenarios.explicitendsessions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A session that has not ended: the state of a user.
 *
 * @param data the newest data, oldest first, bounded
 * @param count the number of events, exact however much data was dropped
 */
public record OpenSession(List<String> data, long count) implements Serializable {

    static final OpenSession NEW = new OpenSession(List.of(), 0);

    public OpenSession {
        data = List.copyOf(data);
    }

    /** This session with one event more; the oldest data beyond {@code maxEvents} is dropped. */
    OpenSession append(String newest, int maxEvents) {
        List<String> all = new ArrayList<>(data);
        all.add(newest);
        return new OpenSession(all.subList(Math.max(0, all.size() - maxEvents), all.size()), count + 1);
    }

    /** The session that this one becomes when it ends. */
    public ClosedSession close(int id, End end) {
        return new ClosedSession(id, data, count, end);
    }
}
