package io.carryover.bench.sessions;

import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.Session;
import java.util.Map;

/**
 * The state that a run has left.
 *
 * @param keys how many have an open session
 * @param events how many events their open sessions have counted
 */
public record StateLeft(long keys, long events) {

    static final StateLeft NOTHING = new StateLeft(0, 0);

    /** Of a single key. */
    static StateLeft of(OpenSessions user) {
        return new StateLeft(
                1, user.sessions().stream().mapToLong(Session::count).sum());
    }

    StateLeft and(StateLeft other) {
        return new StateLeft(keys + other.keys, events + other.events);
    }

    /** As they stand among the counts of a run. */
    Map<String, Long> counts() {
        return Map.of("state", keys, "stateEvents", events);
    }
}
