package io.carryover.scenarios.weeklyspend;

import io.carryover.scenarios.SumLimit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a user spent in the span up to the newest purchase: the output.
 *
 * @param total with 2 decimals
 * @param lastShopped the date of that purchase
 */
public record UserSpend(String user, BigDecimal total, LocalDate lastShopped) implements Serializable {

    public UserSpend {
        total = total.setScale(Purchase.DECIMALS);
    }

    /**
     * @throws ArithmeticException if the total or the sum of a day is too large for the migrated side ({@link SumLimit})
     */
    public static UserSpend of(String user, Spending spending) {
        spending.days().forEach(day -> SumLimit.check(user, day.sum()));
        SumLimit.check(user, spending.total());
        return new UserSpend(user, spending.total(), spending.lastShopped());
    }
}
