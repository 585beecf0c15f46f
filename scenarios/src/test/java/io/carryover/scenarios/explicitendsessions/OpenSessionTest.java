package io.carryover.scenarios.explicitendsessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSessionTest {

    @Test
    void appendingAddsBehindTheOthers() {
        assertThat(new OpenSession(List.of("a"), 1).append("b", 2)).isEqualTo(new OpenSession(List.of("a", "b"), 2));
    }

    @Test
    void appendingToAFullSessionDropsTheOldestData() {
        assertThat(new OpenSession(List.of("a", "b"), 2).append("c", 2))
                .isEqualTo(new OpenSession(List.of("b", "c"), 3));
    }

    @Test
    void appendingUnderALoweredBoundDropsAsMuchAsNeeded() {
        assertThat(new OpenSession(List.of("a", "b", "c"), 3).append("d", 2))
                .isEqualTo(new OpenSession(List.of("c", "d"), 4));
    }

    @Test
    void appendingLeavesTheSessionItselfAsItIs() {
        OpenSession session = new OpenSession(List.of("a"), 1);
        session.append("b", 2);

        assertThat(session).isEqualTo(new OpenSession(List.of("a"), 1));
    }

    @Test
    void closingKeepsTheExactCount() {
        assertThat(new OpenSession(List.of("b", "c"), 9).close(7, End.TIMEOUT))
                .isEqualTo(new ClosedSession(7, List.of("b", "c"), 9, End.TIMEOUT));
    }
}
