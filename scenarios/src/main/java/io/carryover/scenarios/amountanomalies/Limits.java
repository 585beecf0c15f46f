package io.carryover.scenarios.amountanomalies;

import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;

/**
 * What an amount is judged by.
 *
 * @param history the number of amounts that are kept
 * @param deviations how many standard deviations an amount may lie away from their mean
 */
public record Limits(int history, double deviations) implements Serializable {

    public static Limits of(Parameters parameters) {
        return new Limits(parameters.get(AmountAnomalies.HISTORY), parameters.get(AmountAnomalies.DEVIATIONS));
    }
}
