package io.carryover.scenarios.runningstats;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;

/**
 * The statistics of one user: the state. All amounts have 2 decimals. The order of events does not matter.
 *
 * <p>The sum is exact. As a Java object, so on the legacy side, it has no limit; in Spark's rows, so on the migrated side,
 * it has 20 digits before the decimal point. {@link UserStats} refuses more on either side.
 *
 * @param count number of amounts, at least 1
 */
public record RunningStats(long count, BigDecimal sum, BigDecimal min, BigDecimal max) implements Serializable {

    public RunningStats {
        sum = sum.setScale(AmountEvent.DECIMALS);
        min = min.setScale(AmountEvent.DECIMALS);
        max = max.setScale(AmountEvent.DECIMALS);
    }

    public static RunningStats of(AmountEvent event) {
        return new RunningStats(1, event.amount(), event.amount(), event.amount());
    }

    /** Of one event or more. */
    public static RunningStats of(Iterator<AmountEvent> events) {
        RunningStats stats = of(events.next());
        while (events.hasNext()) {
            stats = stats.merge(of(events.next()));
        }
        return stats;
    }

    public RunningStats merge(RunningStats other) {
        return new RunningStats(count + other.count, sum.add(other.sum), min.min(other.min), max.max(other.max));
    }

    /** With 2 decimals; half a cent goes away from zero. */
    BigDecimal average() {
        return sum.divide(BigDecimal.valueOf(count), AmountEvent.DECIMALS, RoundingMode.HALF_UP);
    }
}
