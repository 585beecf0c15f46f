package io.carryover.scenarios.weeklyspend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.scenarios.input.SourcePosition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpendingTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void purchasesOfADayAddUpAndDaysAreSorted() {
        assertThat(after(purchase("2", 12), purchase("0.50", 10), purchase("-1.25", 12)))
                .isEqualTo(spending(12, day(10, "0.50"), day(12, "0.75")));
    }

    @Test
    void aDayExactlyTheSpanBeforeTheNewestDoesNotCount() {
        assertThat(after(purchase("1", 10), purchase("2", 11), purchase("4", 17)))
                .isEqualTo(spending(17, day(11, "2"), day(17, "4")));
    }

    @Test
    void aSpanOfADayAndAHalfReachesOneDayBack() {
        assertThat(Spending.after(
                        Optional.empty(),
                        List.of(purchase("1", 10), purchase("2", 11), purchase("4", 12))
                                .iterator(),
                        Duration.ofHours(36)))
                .isEqualTo(spending(12, day(11, "2"), day(12, "4")));
    }

    @Test
    void aLaterStepGoesOnFromTheDaysBefore() {
        assertThat(after(spending(12, day(6, "1"), day(12, "2")), purchase("4", 13)))
                .isEqualTo(spending(13, day(12, "2"), day(13, "4")));
    }

    @Test
    void anOlderDayOfALaterStepCountsIfItIsInTheSpan() {
        assertThat(after(spending(12, day(12, "2")), purchase("4", 6), purchase("8", 5)))
                .isEqualTo(spending(12, day(6, "4"), day(12, "2")));
    }

    @Test
    void theTotalIsTheSumOfAllDays() {
        assertThat(UserSpend.of("ann", spending(12, day(6, "1"), day(12, "2.50"))))
                .isEqualTo(new UserSpend("ann", new BigDecimal("3.50"), date(12)));
    }

    @Test
    void isDueWhenTheWatermarkReachesItsExpiry() {
        Spending spending = spending(12, day(6, "1"), day(12, "2"));
        Instant expiry = Instant.parse("2026-01-19T00:00:00Z");

        assertThat(spending.expiry(WEEK)).isEqualTo(expiry);
        assertThat(spending.isDue(expiry, WEEK)).isTrue();
        assertThat(spending.isDue(expiry.minusMillis(1), WEEK)).isFalse();
    }

    @Test
    void aTotalOfMoreThan20DigitsIsRefused() {
        assertThatThrownBy(() -> UserSpend.of(
                        "ann", spending(12, day(6, "50000000000000000000"), day(12, "50000000000000000000"))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("user ann: the sum 100000000000000000000.00");
    }

    @Test
    void aDayOfMoreThan20DigitsIsRefusedAlsoIfTheTotalIsSmall() {
        assertThatThrownBy(() -> UserSpend.of(
                        "ann", spending(12, day(6, "100000000000000000000"), day(12, "-100000000000000000000"))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("user ann: the sum 100000000000000000000.00");
    }

    private static Spending after(Purchase... purchases) {
        return Spending.after(Optional.empty(), List.of(purchases).iterator(), WEEK);
    }

    private static Spending after(Spending before, Purchase... purchases) {
        return Spending.after(Optional.of(before), List.of(purchases).iterator(), WEEK);
    }

    private static Purchase purchase(String shopping, int day) {
        return new Purchase("ann", new BigDecimal(shopping), date(day), SourcePosition.inFile("batch-01.jsonl", 1));
    }

    private static Spending spending(int lastShopped, DaySum... days) {
        return new Spending(List.of(days), date(lastShopped));
    }

    private static DaySum day(int day, String sum) {
        return new DaySum(date(day), new BigDecimal(sum));
    }

    private static LocalDate date(int day) {
        return LocalDate.of(2026, 1, day);
    }
}
