package io.carryover.scenarios.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Parameter<Duration> GAP = Parameter.interval("gap", "30 minutes");
    private static final Parameter<Integer> COUNT = Parameter.count("count", 7);

    @Test
    void whatIsGivenHolds() {
        assertThat(parameters(Map.of("gap", "1 hour")).get(GAP)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        assertThat(parameters(Map.of("gap", "1 hour")).get(COUNT)).isEqualTo(7);
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> parameters(Map.of("gpa", "1 hour")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--gpa: no such parameter of this scenario; it has count, gap");
    }

    @Test
    void aTextThatIsNotAllowedIsRefused() {
        assertThatThrownBy(() -> parameters(Map.of("count", "none"))).isInstanceOf(UsageException.class);
    }

    private static Parameters parameters(Map<String, String> given) {
        return Parameters.of(List.of(GAP, COUNT), given);
    }
}
