package io.carryover.scenarios.explicitendsessions;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import java.time.Duration;

/** Sessions that end with a user's last event, or when the user stays away. */
public final class ExplicitEndSessions {

    /** Processing time without an event after which a session ends by itself. */
    public static final Parameter<Duration> TIMEOUT = Parameter.interval("timeout", "5 minutes");

    /** The number of data that a session keeps. */
    public static final Parameter<Integer> MAX_EVENTS = Parameter.count("max-events", 1000);

    public static final Scenario<SessionEvent> SCENARIO = new Scenario<>(
                    "explicit-end-sessions",
                    SessionEvent.class,
                    SessionEvent::read,
                    CommonParameters.and(TIMEOUT, MAX_EVENTS))
            .without(Api.BUILTIN, "no operator of Spark ends a session with an event");

    private ExplicitEndSessions() {}
}
