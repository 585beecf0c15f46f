package io.carryover.parity.models;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameter {@code idle-timeout}: a key leaves silently in the first step whose time is greater than that of the
 * key's last step with an event + the timeout. Off unless set.
 */
final class IdleTimeout {

    private final Optional<Duration> timeout;
    private final Map<String, Instant> lastSteps = new HashMap<>();

    IdleTimeout(Parameters parameters) {
        this.timeout = parameters.duration("idle-timeout");
    }

    void touch(String key, Instant time) {
        lastSteps.put(key, time);
    }

    /** The keys that leave in the step of that time; to be asked after the step's events. */
    List<String> leavingAt(Instant time) {
        if (timeout.isEmpty()) {
            return List.of();
        }
        List<String> leaving = lastSteps.keySet().stream()
                .filter(key -> time.isAfter(lastSteps.get(key).plus(timeout.get())))
                .toList();
        leaving.forEach(lastSteps::remove);
        return leaving;
    }
}
