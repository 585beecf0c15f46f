package io.carryover.scenarios.amountanomalies;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgedTest {

    private static final AmountHistory EIGHT_AND_TWELVE = new AmountHistory(List.of(8.0, 12.0));

    @Test
    void anAmountBeyondTheLimitIsAnAnomalyAndKeptAllTheSame() {
        Judged judged = judge(amount(1, 16.5, "10:00"));

        assertThat(judged.anomalies()).containsExactly(new AmountAnomaly("ann", 16.5, 3.25));
        assertThat(judged.history()).isEqualTo(new AmountHistory(List.of(8.0, 12.0, 16.5)));
    }

    @Test
    void anAmountAtTheLimitIsNone() {
        assertThat(judge(amount(1, 16, "10:00")).anomalies()).isEmpty();
    }

    @Test
    void anAmountIsJudgedByThoseBeforeItInItsStep() {
        assertThat(judge(amount(1, 100, "10:00"), amount(2, 100, "10:01")).anomalies())
                .containsExactly(new AmountAnomaly("ann", 100, 45));
    }

    @Test
    void amountsOfAStepAreJudgedInTimestampOrder() {
        assertThat(judge(amount(1, 16.5, "10:01"), amount(2, 10, "10:00")).history())
                .isEqualTo(new AmountHistory(List.of(8.0, 12.0, 10.0, 16.5)));
    }

    @Test
    void amountsOfAStepWithEqualTimestampsAreJudgedInSourceOrder() {
        assertThat(judge(amount(2, 16.5, "10:00"), amount(1, 10, "10:00")).history())
                .isEqualTo(new AmountHistory(List.of(8.0, 12.0, 10.0, 16.5)));
    }

    @Test
    void aNewUserStartsWithoutAnyAmount() {
        Judged judged =
                Judged.from(Optional.empty(), List.of(amount(1, 7, "10:00")).iterator(), limits(Map.of()));

        assertThat(judged).isEqualTo(new Judged(new AmountHistory(List.of(7.0)), List.of()));
    }

    @Test
    void theLimitsAreParameters() {
        Limits limits = limits(Map.of("history", "2", "deviations", "1.5"));

        Judged judged = Judged.from(
                Optional.of(EIGHT_AND_TWELVE), List.of(amount(1, 13.5, "10:00")).iterator(), limits);

        assertThat(judged)
                .isEqualTo(new Judged(
                        new AmountHistory(List.of(12.0, 13.5)), List.of(new AmountAnomaly("ann", 13.5, 1.75))));
    }

    private static Judged judge(UserAmount... amounts) {
        return Judged.from(Optional.of(EIGHT_AND_TWELVE), List.of(amounts).iterator(), limits(Map.of()));
    }

    private static Limits limits(Map<String, String> given) {
        return Limits.of(AmountAnomalies.SCENARIO.parameters(given));
    }

    private static UserAmount amount(long line, double amount, String time) {
        Instant timestamp = Instant.parse("2026-01-01T" + time + ":00Z");
        return new UserAmount("ann", amount, timestamp, SourcePosition.inFile("batch-01.jsonl", line));
    }
}
