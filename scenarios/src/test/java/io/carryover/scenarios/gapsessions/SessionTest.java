package io.carryover.scenarios.gapsessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    private static final Duration GAP = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({"09:00, 09:30", "10:40, 11:00", "10:05, 10:06", "09:00, 12:00"})
    void sessionsAtMostAGapApartJoinEitherWayRound(String start, String end) {
        Session session = session("10:00", "10:10", 2);
        Session other = session(start, end, 2);

        assertThat(session.joins(other, GAP)).isTrue();
        assertThat(other.joins(session, GAP)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:29", "10:41, 11:00"})
    void sessionsMoreThanAGapApartDoNotJoinEitherWayRound(String start, String end) {
        Session session = session("10:00", "10:10", 2);
        Session other = session(start, end, 2);

        assertThat(session.joins(other, GAP)).isFalse();
        assertThat(other.joins(session, GAP)).isFalse();
    }

    @Test
    void mergingTakesTheWidestSpanAndAllEvents() {
        assertThat(session("10:00", "10:10", 2).merge(session("09:50", "10:05", 3)))
                .isEqualTo(session("09:50", "10:10", 5));
    }

    @Test
    void aSessionExpiresAGapBehindItsLastEvent() {
        assertThat(session("10:00", "10:10", 2).expiry(GAP)).isEqualTo(at("10:40"));
    }

    private static Session session(String start, String end, long count) {
        return new Session(at(start), at(end), count);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-01T" + time + ":00Z");
    }
}
