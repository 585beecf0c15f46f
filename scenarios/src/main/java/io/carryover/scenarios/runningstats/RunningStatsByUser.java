package io.carryover.scenarios.runningstats;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.EmitMode;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameter;
import io.carryover.scenarios.options.Parameters;
import java.util.EnumSet;

/** Count, sum, smallest, largest and average amount of each user so far. */
public final class RunningStatsByUser {

    /** Which users a step emits. */
    public static final Parameter<EmitMode> OUTPUT_MODE = EmitMode.parameter(EmitMode.UPDATE, EmitMode.COMPLETE);

    public static final Scenario<AmountEvent> SCENARIO = new Scenario<>(
            "running-stats",
            AmountEvent.class,
            AmountEvent::read,
            CommonParameters.and(IdleTimeout.PARAMETER, OUTPUT_MODE),
            RunningStatsByUser::check);

    private RunningStatsByUser() {}

    /** The others call a function for the users of a step alone. */
    private static void check(Api api, Parameters parameters) {
        if (parameters.get(OUTPUT_MODE) == EmitMode.COMPLETE) {
            EmitMode.COMPLETE.refuseWithout(api, EnumSet.of(Api.UPDATE_STATE_BY_KEY, Api.BUILTIN));
        }
    }
}
