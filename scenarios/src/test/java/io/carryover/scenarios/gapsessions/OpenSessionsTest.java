package io.carryover.scenarios.gapsessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSessionsTest {

    private static final Duration GAP = Duration.ofMinutes(30);

    @Test
    void theFirstEventOpensASession() {
        assertThat(OpenSessions.NONE.add(at("10:00"), GAP)).isEqualTo(open(session("10:00", "10:00", 1)));
    }

    @Test
    void anEventExactlyAGapBehindTheEndJoins() {
        assertThat(open(session("10:00", "10:10", 2)).add(at("10:40"), GAP))
                .isEqualTo(open(session("10:00", "10:40", 3)));
    }

    @Test
    void anEventMoreThanAGapBehindTheEndOpensAnother() {
        assertThat(open(session("10:00", "10:10", 2)).add(at("10:41"), GAP))
                .isEqualTo(open(session("10:00", "10:10", 2), session("10:41", "10:41", 1)));
    }

    @Test
    void anEventExactlyAGapBeforeTheStartJoins() {
        assertThat(open(session("10:00", "10:10", 2)).add(at("09:30"), GAP))
                .isEqualTo(open(session("09:30", "10:10", 3)));
    }

    @Test
    void anEventMoreThanAGapBeforeTheStartOpensAnotherThatSortsFirst() {
        assertThat(open(session("10:00", "10:10", 2)).add(at("09:29"), GAP))
                .isEqualTo(open(session("09:29", "09:29", 1), session("10:00", "10:10", 2)));
    }

    @Test
    void anEventWithinASessionOnlyCounts() {
        assertThat(open(session("10:00", "10:10", 2)).add(at("10:05"), GAP))
                .isEqualTo(open(session("10:00", "10:10", 3)));
    }

    @Test
    void anEventBetweenTwoSessionsJoinsThem() {
        assertThat(open(session("10:00", "10:10", 2), session("11:00", "11:05", 3))
                        .add(at("10:35"), GAP))
                .isEqualTo(open(session("10:00", "11:05", 6)));
    }

    @Test
    void anEventNearOneOfTwoSessionsLeavesTheOtherAlone() {
        assertThat(open(session("10:00", "10:10", 2), session("12:00", "12:00", 1))
                        .add(at("10:35"), GAP))
                .isEqualTo(open(session("10:00", "10:35", 3), session("12:00", "12:00", 1)));
    }

    @Test
    void aSessionIsDueWhenTheWatermarkReachesItsExpiry() {
        OpenSessions sessions = open(session("10:00", "10:10", 2));

        assertThat(sessions.dueBy(at("10:40"), GAP)).containsExactly(session("10:00", "10:10", 2));
        assertThat(sessions.openAt(at("10:40"), GAP).isEmpty()).isTrue();
    }

    @Test
    void aSessionIsNotDueJustBeforeItsExpiry() {
        OpenSessions sessions = open(session("10:00", "10:10", 2));
        Instant justBefore = at("10:40").minusMillis(1);

        assertThat(sessions.dueBy(justBefore, GAP)).isEmpty();
        assertThat(sessions.openAt(justBefore, GAP)).isEqualTo(sessions);
    }

    @Test
    void onlyTheSessionsThatAreDueLeave() {
        OpenSessions sessions = open(session("10:00", "10:10", 2), session("11:00", "11:00", 1));

        assertThat(sessions.dueBy(at("11:00"), GAP)).containsExactly(session("10:00", "10:10", 2));
        assertThat(sessions.openAt(at("11:00"), GAP)).isEqualTo(open(session("11:00", "11:00", 1)));
    }

    @Test
    void theNextExpiryIsThatOfTheSessionThatEndsFirst() {
        assertThat(open(session("10:00", "10:10", 2), session("11:00", "11:00", 1))
                        .nextExpiry(GAP))
                .contains(at("10:40"));
    }

    @Test
    void withoutOpenSessionNothingExpires() {
        assertThat(OpenSessions.NONE.nextExpiry(GAP)).isEmpty();
    }

    private static OpenSessions open(Session... sessions) {
        return new OpenSessions(List.of(sessions));
    }

    private static Session session(String start, String end, long count) {
        return new Session(at(start), at(end), count);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-01T" + time + ":00Z");
    }
}
