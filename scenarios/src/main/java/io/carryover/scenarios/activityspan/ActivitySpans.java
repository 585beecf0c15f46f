package io.carryover.scenarios.activityspan;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;

/** Since when and until when each user is seen in the newest activity. */
public final class ActivitySpans {

    public static final Scenario<ActivityEvent> SCENARIO = new Scenario<>(
                    "activity-span",
                    ActivityEvent.class,
                    ActivityEvent::read,
                    CommonParameters.and(IdleTimeout.PARAMETER))
            .without(Api.BUILTIN, "no aggregation of Spark depends on the order of events");

    private ActivitySpans() {}
}
