package io.carryover.scenarios.weeklyspend;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a user spent on one day in all.
 *
 * @param sum with 2 decimals
 */
public record DaySum(LocalDate date, BigDecimal sum) implements Serializable {

    public DaySum {
        sum = sum.setScale(Purchase.DECIMALS);
    }

    Instant start() {
        return startOf(date);
    }

    static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
