package io.carryover.scenarios.gapsessions;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import java.time.Duration;

/** Sessions of events that are at most a gap apart in event time. */
public final class GapSessions {

    /** The longest time between two neighbours of a session. */
    public static final Parameter<Duration> GAP = Parameter.interval("gap", "30 minutes");

    /** How far the watermark stays behind the newest event. */
    public static final Parameter<Duration> WATERMARK_DELAY = Parameter.delay("watermark-delay", "10 minutes");

    public static final Scenario<UserEvent> SCENARIO = new Scenario<>(
            "gap-sessions", UserEvent.class, UserEvent::read, CommonParameters.and(GAP, WATERMARK_DELAY));

    private GapSessions() {}
}
