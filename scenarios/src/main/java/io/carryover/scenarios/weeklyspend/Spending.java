package io.carryover.scenarios.weeklyspend;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one user spent day by day: the state.
 *
 * @param days the days with purchases that were less than the span before {@code lastShopped} when the user last bought
 *     something, sorted by date
 * @param lastShopped the newest date
 */
public record Spending(List<DaySum> days, LocalDate lastShopped) implements Serializable {

    public Spending {
        days = List.copyOf(days);
    }

    /**
     * What a step's purchases make of a user's spending. Their order does not matter.
     *
     * @param before the spending before them, empty for a new user
     * @param purchases of the user, at least one
     * @param span how far before the newest date a purchase still counts; exactly so far it does not
     */
    public static Spending after(Optional<Spending> before, Iterator<Purchase> purchases, Duration span) {
        TreeMap<LocalDate, BigDecimal> sums = new TreeMap<>();
        before.ifPresent(spending -> spending.days.forEach(day -> sums.put(day.date(), day.sum())));
        purchases.forEachRemaining(purchase -> sums.merge(purchase.date(), purchase.shopping(), BigDecimal::add));
        LocalDate newest = sums.lastKey(); // which never leaves, so that it is that of all purchases
        Instant oldest = DaySum.startOf(newest).minus(span);
        return new Spending(
                daysOf(sums).stream().filter(day -> day.start().isAfter(oldest)).toList(), newest);
    }

    /** With 2 decimals. */
    BigDecimal total() {
        return days.stream().map(DaySum::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** From this point of the watermark on the user is forgotten. */
    public Instant expiry(Duration span) {
        return DaySum.startOf(lastShopped).plus(span);
    }

    public boolean isDue(Instant watermark, Duration span) {
        return !expiry(span).isAfter(watermark);
    }

    private static List<DaySum> daysOf(Map<LocalDate, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> new DaySum(sum.getKey(), sum.getValue()))
                .toList();
    }
}
