package io.carryover.scenarios.ratealerts;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import java.time.Duration;

/** An alert when a key has so many events within so long. */
public final class RateAlerts {

    /** How many events are worth an alert. */
    public static final Parameter<Integer> COUNT = Parameter.count("count", 10);

    /** How long they may take. */
    public static final Parameter<Duration> SPAN = Parameter.interval("span", "1 minute");

    /** How far the watermark stays behind the newest event. */
    public static final Parameter<Duration> WATERMARK_DELAY = Parameter.delay("watermark-delay", "1 minute");

    public static final Scenario<RateEvent> SCENARIO = new Scenario<>(
            "rate-alerts", RateEvent.class, RateEvent::read, CommonParameters.and(COUNT, SPAN, WATERMARK_DELAY));

    private RateAlerts() {}
}
