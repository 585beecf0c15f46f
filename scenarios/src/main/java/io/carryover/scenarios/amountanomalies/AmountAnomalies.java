package io.carryover.scenarios.amountanomalies;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameter;

/** Amounts that lie far away from the last amounts of their user. */
public final class AmountAnomalies {

    /** The number of amounts that the next one is judged by. */
    public static final Parameter<Integer> HISTORY = Parameter.count("history", 100);

    /** How many standard deviations an amount may lie away from the mean. */
    public static final Parameter<Double> DEVIATIONS = Parameter.positiveNumber("deviations", "3");

    public static final Scenario<UserAmount> SCENARIO = new Scenario<>(
                    "amount-anomalies",
                    UserAmount.class,
                    UserAmount::read,
                    CommonParameters.and(HISTORY, DEVIATIONS, IdleTimeout.PARAMETER))
            .without(Api.BUILTIN, "no window that Spark has in a stream holds the last so many rows of a key");

    private AmountAnomalies() {}
}
