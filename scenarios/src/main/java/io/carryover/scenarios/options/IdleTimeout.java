package io.carryover.scenarios.options;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the state of a key stays without an event of that key; for ever unless it is set. A key leaves silently, in the
 * first batch whose time is greater than that of its last batch with an event + the timeout.
 *
 * @param ms milliseconds of processing time
 */
public record IdleTimeout(long ms) implements Serializable {

    public static final Parameter<Optional<Duration>> PARAMETER = Parameter.optionalInterval("idle-timeout");

    private static final long NEVER = Long.MAX_VALUE;

    public static IdleTimeout of(Parameters parameters) {
        return new IdleTimeout(parameters.get(PARAMETER).map(Duration::toMillis).orElse(NEVER));
    }

    public boolean isSet() {
        return ms != NEVER;
    }

    /**
     * Whether a key has to leave.
     *
     * @param lastEventMs time of the key's last batch with an event
     * @param nowMs time of the current batch
     */
    public boolean isOver(long lastEventMs, long nowMs) {
        return nowMs - lastEventMs > ms;
    }
}
