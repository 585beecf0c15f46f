package io.carryover.scenarios.valueexpiry;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import java.time.Duration;

/** The newest value of each user, which expires some event time behind its timestamp. */
public final class ValueExpiry {

    /** How long behind its timestamp a value is fresh. */
    public static final Parameter<Duration> EXPIRY = Parameter.interval("expiry", "1 hour");

    /** How far the watermark stays behind the newest event. */
    public static final Parameter<Duration> WATERMARK_DELAY = Parameter.delay("watermark-delay", "10 minutes");

    public static final Scenario<ValueEvent> SCENARIO = new Scenario<>(
            "value-expiry", ValueEvent.class, ValueEvent::read, CommonParameters.and(EXPIRY, WATERMARK_DELAY));

    private ValueExpiry() {}
}
