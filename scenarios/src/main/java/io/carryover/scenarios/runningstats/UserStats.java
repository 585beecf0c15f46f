package io.carryover.scenarios.runningstats;

import io.carryover.scenarios.SumLimit;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A user's statistics so far: the output. All amounts have 2 decimals.
 *
 * @param avg {@code sum / count}, rounded half-up
 * @throws ArithmeticException if the sum has more than {@link SumLimit#DIGITS} digits before the decimal point
 */
public record UserStats(String userId, long count, BigDecimal sum, BigDecimal min, BigDecimal max, BigDecimal avg)
        implements Serializable {

    public UserStats {
        sum = sum.setScale(AmountEvent.DECIMALS);
        min = min.setScale(AmountEvent.DECIMALS);
        max = max.setScale(AmountEvent.DECIMALS);
        avg = avg.setScale(AmountEvent.DECIMALS);
        SumLimit.check(userId, sum);
    }

    public static UserStats of(String userId, RunningStats stats) {
        return new UserStats(userId, stats.count(), stats.sum(), stats.min(), stats.max(), stats.average());
    }
}
