package io.carryover.scenarios.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    @Test
    void anIntervalIsALengthOfTime() {
        assertThat(Parameter.interval("gap", "1 hour").parse("30 minutes")).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 minutes", "soon", "999999999999 weeks"})
    void anythingElseIsRefusedWithTheOptionAndWhatIsAllowed(String text) {
        assertThatThrownBy(() -> Parameter.interval("gap", "1 hour").parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--gap \"" + text + "\": give a positive interval such as \"30 minutes\"");
    }

    @Test
    void anOptionalIntervalIsEmptyUnlessGiven() {
        Parameter<?> parameter = Parameter.optionalInterval("idle-timeout");

        assertThat(parameter.parse(parameter.defaultText())).isEqualTo(Optional.empty());
    }

    @Test
    void anOptionalIntervalThatIsGivenIsALengthOfTime() {
        assertThat(Parameter.optionalInterval("idle-timeout").parse("1 hour")).contains(Duration.ofHours(1));
    }

    @Test
    void anOptionalIntervalThatIsGivenIsPositive() {
        assertThatThrownBy(() -> Parameter.optionalInterval("idle-timeout").parse("0 seconds"))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void aDelayMayBeZero() {
        assertThat(Parameter.delay("watermark-delay", "1 hour").parse("0 seconds"))
                .isZero();
    }

    @Test
    void aDelayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Parameter.delay("watermark-delay", "1 hour").parse("-1 hour"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--watermark-delay \"-1 hour\": give an interval such as \"10 minutes\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, Integer.MAX_VALUE})
    void aCountIsAPositiveWholeNumber(int count) {
        assertThat(Parameter.count("max-events", 7).parse(Integer.toString(count)))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "many", "2147483648", "99999999999"})
    void anythingElseIsNoCount(String text) {
        assertThatThrownBy(() -> Parameter.count("max-events", 7).parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--max-events \"" + text + "\": give a whole number from 1 to 2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "2.5", "0.000000001", "999999999.999999999"})
    void aPositiveNumberMayHaveAFraction(String text) {
        assertThat(Parameter.positiveNumber("deviations", "3").parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "-1", "1e3", "NaN", "Infinity", ".5", "3.", "9999999999"})
    void anythingElseIsNoPositiveNumber(String text) {
        assertThatThrownBy(() -> Parameter.positiveNumber("deviations", "3").parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--deviations \"" + text + "\": give a positive number such as 3 or 2.5");
    }

    @Test
    void aFlagIsFalseUnlessGiven() {
        Parameter<Boolean> parameter = Parameter.flag("by-id");

        assertThat(parameter.parse(parameter.defaultText())).isFalse();
        assertThat(parameter.parse("true")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "1"})
    void anythingElseIsNoFlag(String text) {
        assertThatThrownBy(() -> Parameter.flag("by-id").parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--by-id \"" + text + "\": give true or false");
    }
}
