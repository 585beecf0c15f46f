package io.carryover.scenarios.amountanomalies;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The last amounts of a user: the state.
 *
 * @param amounts oldest first, bounded; at least one in the state
 */
public record AmountHistory(List<Double> amounts) implements Serializable {

    static final AmountHistory NEW = new AmountHistory(List.of());

    public AmountHistory {
        amounts = List.copyOf(amounts);
    }

    /** With one amount more; the oldest beyond {@code most} is dropped. */
    AmountHistory add(double amount, int most) {
        List<Double> all = new ArrayList<>(amounts);
        all.add(amount);
        return new AmountHistory(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** How many standard deviations an amount lies away from the mean, on either side; 0 if there is no deviation. */
    double zScore(double amount) {
        double deviation = deviation();
        return deviation > 0 ? Math.abs(amount - mean()) / deviation : 0;
    }

    /** Of the population. Equal amounts have none, whatever rounding makes of their mean. */
    private double deviation() {
        if (isUniform()) {
            return 0;
        }
        double mean = mean();
        double squares = 0;
        for (double amount : amounts) {
            squares += (amount - mean) * (amount - mean);
        }
        return Math.sqrt(squares / amounts.size());
    }

    private double mean() {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum / amounts.size();
    }

    private boolean isUniform() {
        for (double amount : amounts) {
            if (amount != amounts.get(0)) {
                return false;
            }
        }
        return true;
    }
}
