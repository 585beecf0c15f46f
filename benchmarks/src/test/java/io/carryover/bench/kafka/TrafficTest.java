package io.carryover.bench.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final int USERS = 2;
    private static final int WARM_UP = 1;
    private static final int EVENTS = 3;
    private static final long DUE = 1_000_000_000;

    private final Traffic traffic = new Traffic(USERS, WARM_UP);

    @Test
    void knowsARowByItsUserAndCount() {
        send();
        see("user-0", 1);
        see("user-1", 1);
        see("user-0", 2);

        assertThat(traffic.wrong(EVENTS)).isNull();
        assertThat(traffic.counts(EVENTS)).isEqualTo(Map.of("input", 3L, "output", 3L, "state", 2L));
        assertThat(traffic.latencies()).as("of all but the warm-up").containsExactly(7, 7);
    }

    @Test
    void missesARow() {
        send();
        see("user-0", 1);
        see("user-1", 1);

        assertThat(traffic.wrong(EVENTS)).isEqualTo("output: 2 rows, should be 3");
    }

    @Test
    void takesARowForNoOtherOne() {
        send();
        see("user-0", 1);
        see("user-0", 1);
        see("user-2", 1);

        assertThat(traffic.wrong(EVENTS)).isEqualTo("output: 2 rows that belong to no event, or came twice");
    }

    private void send() {
        IntStream.range(0, EVENTS).forEach(number -> traffic.event(number, DUE));
    }

    private void see(String user, long count) {
        traffic.seen("{\"userId\":\"%s\",\"count\":%d}".formatted(user, count), DUE + 7_000_000);
    }
}
