package io.carryover.scenarios.ratealerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final Duration SPAN = Duration.ofSeconds(10);

    @Test
    void anEventLeavesWhenTheWatermarkIsASpanBehindIt() {
        assertThat(recent(0, 4).at(at(10), SPAN)).isEqualTo(recent(4));
        assertThat(recent(0, 4).at(at(10).minusMillis(1), SPAN)).isEqualTo(recent(0, 4));
    }

    @Test
    void nothingIsLeftWhenTheLastEventLeaves() {
        assertThat(recent(0, 4).at(at(14), SPAN).isEmpty()).isTrue();
    }

    @Test
    void theLastAlertIsKnownForASpan() {
        assertThat(alerted(4).at(at(14).minusMillis(1), SPAN)).isEqualTo(alerted(4));
        assertThat(alerted(4).at(at(14), SPAN).isEmpty()).isTrue();
    }

    @Test
    void theLastAlertIsKnownAsLongAsThereAreEvents() {
        assertThat(alerted(4, 6).at(at(15), SPAN)).isEqualTo(alerted(4, 6));
        assertThat(alerted(4, 6).at(at(16), SPAN).isEmpty()).isTrue();
    }

    @Test
    void theFirstEventExpiresNext() {
        assertThat(alerted(4, 6, 9).nextExpiry(SPAN)).contains(at(16));
    }

    @Test
    void withoutEventsTheLastAlertExpires() {
        assertThat(alerted(4).nextExpiry(SPAN)).contains(at(14));
    }

    @Test
    void nothingExpiresWhereNothingIs() {
        assertThat(RecentEvents.NONE.nextExpiry(SPAN)).isEmpty();
    }

    private static RecentEvents recent(long... seconds) {
        return new RecentEvents(
                Arrays.stream(seconds).mapToObj(RecentEventsTest::at).toList(), null);
    }

    private static RecentEvents alerted(long lastTo, long... seconds) {
        return new RecentEvents(recent(seconds).timestamps(), at(lastTo));
    }

    private static Instant at(long second) {
        return Instant.parse("2026-01-01T10:00:00Z").plusSeconds(second);
    }
}
