package io.carryover.scenarios;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumLimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999.99", "-99999999999999999999.99", "0.00"})
    void lets20DigitsPass(BigDecimal sum) {
        assertThatCode(() -> SumLimit.check("ann", sum)).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreAndNamesTheUser() {
        assertThatThrownBy(() -> SumLimit.check("ann", new BigDecimal("-100000000000000000000.00")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "user ann: the sum -100000000000000000000.00 has more than 20 digits before the decimal point");
    }
}
