package io.carryover.scenarios.countwindows;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameter;

/** The average of every so many readings of a device. */
public final class CountWindows {

    /** The number of readings in a window. */
    public static final Parameter<Integer> COUNT = Parameter.count("count", 500);

    public static final Scenario<ReadingEvent> SCENARIO = new Scenario<>(
            "count-windows",
            ReadingEvent.class,
            ReadingEvent::read,
            CommonParameters.and(COUNT, IdleTimeout.PARAMETER));

    private CountWindows() {}
}
