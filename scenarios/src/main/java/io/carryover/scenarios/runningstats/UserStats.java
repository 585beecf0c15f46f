package io.carryover.scenarios.runningstats;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A user's statistics so far: the output. All amounts have 2 decimals.
 *
 * @param avg {@code sum / count}, rounded half-up
 * @throws ArithmeticException if the sum has more than {@link #SUM_DIGITS} digits before the decimal point
 */
public record UserStats(String userId, long count, BigDecimal sum, BigDecimal min, BigDecimal max, BigDecimal avg)
        implements Serializable {

    /** The digits before the decimal point that a sum may have: those of decimal(38,18), Spark's type of a BigDecimal. */
    public static final int SUM_DIGITS = 20;

    public UserStats {
        sum = sum.setScale(AmountEvent.DECIMALS);
        min = min.setScale(AmountEvent.DECIMALS);
        max = max.setScale(AmountEvent.DECIMALS);
        avg = avg.setScale(AmountEvent.DECIMALS);
        if (sum.precision() - sum.scale() > SUM_DIGITS) {
            throw new ArithmeticException("user " + userId + ": the sum " + sum + " has more than " + SUM_DIGITS
                    + " digits before the decimal point");
        }
    }

    public static UserStats of(String userId, RunningStats stats) {
        return new UserStats(userId, stats.count(), stats.sum(), stats.min(), stats.max(), stats.average());
    }
}
