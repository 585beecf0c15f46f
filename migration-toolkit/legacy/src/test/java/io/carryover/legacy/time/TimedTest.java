package io.carryover.legacy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimedTest {

    @Test
    void theEventsAreThoseThatAreNoTick() {
        List<Timed<String>> values = List.of(new Timed<>("a", 7), new Timed<>(null, 7), new Timed<>("b", 7));

        assertThat(Timed.eventsIn(values)).containsExactly("a", "b");
    }

    @Test
    void aTickAloneHasNone() {
        assertThat(Timed.eventsIn(List.of(new Timed<String>(null, 7)))).isEmpty();
    }
}
