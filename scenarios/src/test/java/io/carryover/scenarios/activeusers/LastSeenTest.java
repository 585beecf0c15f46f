package io.carryover.scenarios.activeusers;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LastSeenTest {

    @Test
    void isTheTimeOfASingleEvent() {
        assertThat(seenAt("10:00")).isEqualTo(at("10:00"));
    }

    @Test
    void isTheNewestTimeWhateverTheOrderOfEvents() {
        assertThat(seenAt("10:05", "10:10", "10:00")).isEqualTo(at("10:10"));
        assertThat(seenAt("10:10", "10:00", "10:05")).isEqualTo(at("10:10"));
    }

    @Test
    void doesNotGoBack() {
        assertThat(at("10:00").newer(at("09:59"))).isEqualTo(at("10:00"));
        assertThat(at("10:00").newer(at("10:01"))).isEqualTo(at("10:01"));
    }

    private static LastSeen seenAt(String... times) {
        return LastSeen.of(Stream.of(times)
                .map(time -> new PresenceEvent("ann", at(time).lastSeen(), SourcePosition.inFile("batch-01.jsonl", 1)))
                .iterator());
    }

    private static LastSeen at(String time) {
        return new LastSeen(Instant.parse("2026-01-01T" + time + ":00Z"));
    }
}
