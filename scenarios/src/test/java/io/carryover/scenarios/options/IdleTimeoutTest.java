package io.carryover.scenarios.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdleTimeoutTest {

    private static final IdleTimeout TWO_SECONDS = of(Map.of("idle-timeout", "2 seconds"));
    private static final IdleTimeout NONE = of(Map.of());

    @Test
    void aKeyStaysUntilTheTimeoutIsReached() {
        assertThat(TWO_SECONDS.isOver(1000, 3000)).isFalse();
    }

    @Test
    void aKeyLeavesBehindTheTimeout() {
        assertThat(TWO_SECONDS.isOver(1000, 3001)).isTrue();
    }

    @Test
    void aKeyStaysForEverIfNoTimeoutIsSet() {
        assertThat(NONE.isSet()).isFalse();
        assertThat(NONE.isOver(0, Long.MAX_VALUE)).isFalse();
    }

    private static IdleTimeout of(Map<String, String> given) {
        return IdleTimeout.of(Parameters.of(List.of(IdleTimeout.PARAMETER), given));
    }
}
