package io.carryover.scenarios.activeusers;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import java.time.Duration;

/** Who is active, and who has ceased to be. */
public final class ActiveUsers {

    /** Processing time without an event after which a user is no longer active. */
    public static final Parameter<Duration> TIMEOUT = Parameter.interval("timeout", "5 minutes");

    public static final Scenario<PresenceEvent> SCENARIO =
            new Scenario<>("active-users", PresenceEvent.class, PresenceEvent::read, CommonParameters.and(TIMEOUT));

    private ActiveUsers() {}
}
