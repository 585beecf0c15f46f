package io.carryover.scenarios.ratealerts;

import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.time.Duration;

/**
 * What is worth an alert: so many events within so long.
 *
 * @param count at least 1
 * @param span from the first event to the last, both counted
 */
public record Rate(int count, Duration span) implements Serializable {

    public static Rate of(Parameters parameters) {
        return new Rate(parameters.get(RateAlerts.COUNT), parameters.get(RateAlerts.SPAN));
    }
}
