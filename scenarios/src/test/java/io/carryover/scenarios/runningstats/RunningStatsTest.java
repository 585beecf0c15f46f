package io.carryover.scenarios.runningstats;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningStatsTest {

    @Test
    void oneAmountIsSumMinAndMax() {
        assertThat(of("-5")).isEqualTo(stats(1, "-5.00", "-5.00", "-5.00"));
    }

    @Test
    void severalAmountsAddUp() {
        assertThat(of("1.10", "-5", "2")).isEqualTo(stats(3, "-1.90", "-5.00", "2.00"));
    }

    @Test
    void mergingIsTheSameAsAddingAllAtOnce() {
        assertThat(of("1", "2").merge(of("0.5", "7"))).isEqualTo(of("1", "2", "0.5", "7"));
    }

    @Test
    void amountsHaveTwoDecimalsHoweverManyTheyComeWith() {
        assertThat(new RunningStats(1, new BigDecimal("1.000000000000000000"), BigDecimal.ONE, new BigDecimal("1.0")))
                .isEqualTo(stats(1, "1.00", "1.00", "1.00"));
    }

    @Test
    void aSumGrowsBeyondTheDigitsOfAnAmount() {
        assertThat(of("9999999999999999.99", "9999999999999999.99").sum())
                .isEqualTo(new BigDecimal("19999999999999999.98"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.02, 0.02",
        "0.02, 0.03, 0.03",
        "-0.01, -0.02, -0.02",
        "-0.02, -0.03, -0.03",
        "1, 2, 1.50",
        "1.10, -1.10, 0.00"
    })
    void theAverageRoundsHalfACentAwayFromZero(String first, String second, BigDecimal average) {
        assertThat(of(first, second).average()).isEqualTo(average);
    }

    @Test
    void theAverageRoundsAThirdDown() {
        assertThat(of("10.00", "10.01", "10.00").average()).isEqualTo(new BigDecimal("10.00"));
    }

    private static RunningStats of(String... amounts) {
        return RunningStats.of(Stream.of(amounts).map(RunningStatsTest::event).iterator());
    }

    private static AmountEvent event(String amount) {
        return new AmountEvent("ann", new BigDecimal(amount), SourcePosition.inFile("batch-01.jsonl", 1));
    }

    private static RunningStats stats(long count, String sum, String min, String max) {
        return new RunningStats(count, new BigDecimal(sum), new BigDecimal(min), new BigDecimal(max));
    }
}
