package io.carryover.scenarios.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "1 millisecond, PT0.001S",
        "500 milliseconds, PT0.5S",
        "1 second, PT1S",
        "30 minutes, PT30M",
        "2 hours, PT2H",
        "7 days, P7D",
        "1 week, P7D",
        "0 seconds, PT0S",
        "1 hour 30 minutes, PT1H30M",
        "1  Hour   30 MINUTES, PT1H30M",
        "' 5 minutes ', PT5M"
    })
    void readsNumbersWithUnits(String text, Duration length) {
        assertThat(Interval.parse(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "minutes",
                "5 parsecs",
                "5 month",
                "-5 minutes",
                "1.5 hours",
                "5minutes",
                "5 minutes or so",
                "about 5 minutes",
                "1 hour, 30 minutes",
                "5 minutess"
            })
    void anythingElseIsNoInterval(String text) {
        assertThat(Interval.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999 weeks", "9999999999999 seconds", "36500 days 1 millisecond"})
    void whatIsLongerThanAHundredYearsIsNoInterval(String text) {
        assertThat(Interval.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"36500 days", "876000 hours"})
    void aHundredYearsIsAnInterval(String text) {
        assertThat(Interval.parse(text)).contains(Duration.ofDays(36500));
    }
}
