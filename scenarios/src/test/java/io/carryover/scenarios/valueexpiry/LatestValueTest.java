package io.carryover.scenarios.valueexpiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatestValueTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theNewestOfAStepCounts() {
        assertThat(after(event("a", "10:01", 1), event("b", "10:02", 2), event("c", "10:00", 3)))
                .isEqualTo(value("b", "10:02"));
    }

    @Test
    void ofEqualTimestampsTheLastInSourceOrderCountsHoweverTheyCome() {
        assertThat(after(event("b", "10:00", 2), event("c", "10:00", 3), event("a", "10:00", 1)))
                .isEqualTo(value("c", "10:00"));
    }

    @Test
    void aNewerOneOfALaterStepCounts() {
        assertThat(after(value("a", "10:00"), event("b", "10:01", 1))).isEqualTo(value("b", "10:01"));
    }

    @Test
    void anOlderOneOfALaterStepDoesNot() {
        assertThat(after(value("a", "10:00"), event("b", "09:59", 1))).isEqualTo(value("a", "10:00"));
    }

    @Test
    void anEquallyOldOneOfALaterStepCounts() {
        assertThat(after(value("a", "10:00"), event("b", "10:00", 1))).isEqualTo(value("b", "10:00"));
    }

    @Test
    void isDueWhenTheWatermarkReachesItsExpiry() {
        LatestValue value = value("a", "10:00");

        assertThat(value.expiry(HOUR)).isEqualTo(at("11:00"));
        assertThat(value.isDue(at("11:00"), HOUR)).isTrue();
        assertThat(value.isDue(at("11:00").minusMillis(1), HOUR)).isFalse();
    }

    private static LatestValue after(ValueEvent... events) {
        return LatestValue.after(Optional.empty(), List.of(events).iterator());
    }

    private static LatestValue after(LatestValue before, ValueEvent event) {
        return LatestValue.after(Optional.of(before), List.of(event).iterator());
    }

    private static ValueEvent event(String value, String time, long line) {
        return new ValueEvent("ann", value, at(time), SourcePosition.inFile("batch-01.jsonl", line));
    }

    private static LatestValue value(String value, String time) {
        return new LatestValue(value, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-01T" + time + ":00Z");
    }
}
