package io.carryover.scenarios.runningstats;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;

/** Count, sum, smallest, largest and average amount of each user so far. */
public final class RunningStatsByUser {

    public static final Scenario<AmountEvent> SCENARIO = new Scenario<>(
            "running-stats", AmountEvent.class, AmountEvent::read, CommonParameters.and(IdleTimeout.PARAMETER));

    private RunningStatsByUser() {}
}
