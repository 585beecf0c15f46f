package io.carryover.scenarios.profitwindows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Windows TUMBLING = new Windows(FIVE_MINUTES, FIVE_MINUTES);

    @Test
    void aTimeIsInTheOneWindowAroundIt() {
        assertThat(TUMBLING.of(at("10:12:00"))).containsExactly(window("10:10:00", "10:15:00"));
    }

    @Test
    void aWindowHoldsItsStartAndNotItsEnd() {
        assertThat(TUMBLING.of(at("10:10:00"))).containsExactly(window("10:10:00", "10:15:00"));
        assertThat(TUMBLING.of(at("10:14:59.999"))).containsExactly(window("10:10:00", "10:15:00"));
        assertThat(TUMBLING.of(at("10:15:00"))).containsExactly(window("10:15:00", "10:20:00"));
    }

    @Test
    void aTimeIsInAllWindowsThatSlideOverIt() {
        Windows sliding = new Windows(Duration.ofMinutes(10), FIVE_MINUTES);

        assertThat(sliding.of(at("10:12:00")))
                .containsExactly(window("10:10:00", "10:20:00"), window("10:05:00", "10:15:00"));
        assertThat(sliding.overlapping()).isEqualTo(2);
    }

    @Test
    void aTimeIsInOneWindowMoreOrLessWhereTheSlideIsNoPartOfTheLength() {
        Windows sliding = new Windows(Duration.ofMinutes(5), Duration.ofMinutes(2));

        assertThat(sliding.of(at("10:00:30"))).hasSize(3);
        assertThat(sliding.of(at("10:01:30"))).hasSize(2);
        assertThat(sliding.overlapping()).isEqualTo(3);
    }

    @Test
    void windowsBefore1970StartAtTheSameDistances() {
        Instant time = Instant.EPOCH.minusMillis(1);

        assertThat(TUMBLING.of(time)).isEqualTo(List.of(new Window(Instant.EPOCH.minus(FIVE_MINUTES), Instant.EPOCH)));
    }

    @Test
    void aWindowIsOverWhenTheWatermarkIsAtItsEnd() {
        assertThat(window("10:10:00", "10:15:00").isOverAt(at("10:15:00"))).isTrue();
        assertThat(window("10:10:00", "10:15:00").isOverAt(at("10:14:59.999"))).isFalse();
    }

    private static Window window(String start, String end) {
        return new Window(at(start), at(end));
    }

    private static Instant at(String time) {
        return Instant.parse("2020-04-20T" + time + "Z");
    }
}
