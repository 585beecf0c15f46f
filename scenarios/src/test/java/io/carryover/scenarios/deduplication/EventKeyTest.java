package io.carryover.scenarios.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventKeyTest {

    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");
    private static final EventKey KEY = new EventKey("ann", TIME);

    @Test
    void isDueWhenTheWatermarkReachesItsTime() {
        assertThat(KEY.isDueAt(TIME)).isTrue();
        assertThat(KEY.isDueAt(TIME.plusMillis(1))).isTrue();
    }

    @Test
    void isNotDueAMillisecondBefore() {
        assertThat(KEY.isDueAt(TIME.minusMillis(1))).isFalse();
    }
}
