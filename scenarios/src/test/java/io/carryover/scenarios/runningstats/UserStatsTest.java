package io.carryover.scenarios.runningstats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UserStatsTest {

    @Test
    void isTheStateWithUserAndAverage() {
        RunningStats stats = new RunningStats(3, new BigDecimal("2"), new BigDecimal("0"), new BigDecimal("1"));

        assertThat(UserStats.of("cid", stats))
                .isEqualTo(new UserStats(
                        "cid",
                        3,
                        new BigDecimal("2.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("1.00"),
                        new BigDecimal("0.67")));
    }

    @Test
    void takesTheLargestSumThatSparkHolds() {
        assertThat(withSum("99999999999999999999.99").sum()).isEqualTo(new BigDecimal("99999999999999999999.99"));
    }

    @Test
    void refusesALargerSumAndNamesTheUser() {
        assertThatThrownBy(() -> withSum("100000000000000000000"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "user ann: the sum 100000000000000000000.00 has more than 20 digits before the decimal point");
    }

    @Test
    void refusesALargerNegativeSum() {
        assertThatThrownBy(() -> withSum("-100000000000000000000")).isInstanceOf(ArithmeticException.class);
    }

    private static UserStats withSum(String sum) {
        return new UserStats("ann", 1, new BigDecimal(sum), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    }
}
