package io.carryover.legacy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimedTest {

    private static final Timed<String> TICK = new Timed<>(null, 7);

    @Test
    void eventsAreThoseThatAreNoTicks() {
        assertThat(Timed.eventsOf(List.of(new Timed<>("a", 7), TICK, new Timed<>("b", 7))))
                .containsExactly("a", "b");
    }

    @Test
    void aTickAloneIsNoEvent() {
        assertThat(Timed.eventsOf(List.of(TICK))).isEmpty();
    }
}
