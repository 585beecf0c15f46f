package io.carryover.scenarios.amountanomalies;

import java.io.Serializable;

/**
 * An amount far away from those before it: the output.
 *
 * @param zScore how many standard deviations it lies away from their mean, on either side; infinite if that is more than a
 *     double holds
 */
public record AmountAnomaly(String userId, double amount, double zScore) implements Serializable {}
