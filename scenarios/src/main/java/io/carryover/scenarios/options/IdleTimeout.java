package io.carryover.scenarios.options;

import io.carryover.scenarios.Api;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
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

    /**
     * @param given the names of the parameters that are set
     * @throws UsageException if the timeout is among them and the API has none
     */
    public static void refuseWithout(Api api, Collection<String> given) {
        if (api == Api.BUILTIN && given.contains(PARAMETER.name())) {
            throw new UsageException("--" + PARAMETER.name() + ": not with --api " + api.optionName()
                    + ", because Spark's own aggregation keeps every key for ever; leave it out or take another API");
        }
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
