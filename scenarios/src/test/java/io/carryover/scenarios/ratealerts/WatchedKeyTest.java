package io.carryover.scenarios.ratealerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedKeyTest {

    private static final Duration SPAN = Duration.ofSeconds(10);
    private static final Rate RATE = new Rate(3, SPAN);

    @Test
    void tooFewEventsAreKept() {
        assertThat(after(RecentEvents.NONE, 4, 0)).isEqualTo(new WatchedKey(recent(0, 4), List.of()));
    }

    @Test
    void enoughEventsWithinTheSpanBothEndsCountedAreAnAlert() {
        assertThat(after(RecentEvents.NONE, 0, 5, 10)).isEqualTo(new WatchedKey(alerted(10), List.of(alert(0, 10))));
    }

    @Test
    void enoughEventsThatTakeLongerAreNone() {
        assertThat(after(RecentEvents.NONE, 0, 5, 11).alerts()).isEmpty();
    }

    @Test
    void eventsOfAStepApplyInTimeOrder() {
        assertThat(after(RecentEvents.NONE, 9, 0, 3, 6)).isEqualTo(new WatchedKey(alerted(6, 9), List.of(alert(0, 6))));
    }

    @Test
    void oneStepCanBringSeveralAlerts() {
        assertThat(after(RecentEvents.NONE, 0, 1, 2, 3, 4, 5, 6))
                .isEqualTo(new WatchedKey(alerted(5, 6), List.of(alert(0, 2), alert(3, 5))));
    }

    @Test
    void theEarliestRunWithTheNewEventIsTheAlert() {
        assertThat(after(recent(0, 9, 12, 20), 10))
                .isEqualTo(new WatchedKey(alerted(10, 12, 20), List.of(alert(0, 10))));
    }

    @Test
    void whatIsBeforeTheAlertIsDroppedToo() {
        assertThat(after(recent(0, 15, 16), 17)).isEqualTo(new WatchedKey(alerted(17), List.of(alert(15, 17))));
    }

    @Test
    void equalTimesAreEventsOfTheirOwn() {
        assertThat(after(RecentEvents.NONE, 7, 7, 7)).isEqualTo(new WatchedKey(alerted(7), List.of(alert(7, 7))));
    }

    @Test
    void eventsUpToTheLastAlertAreIgnored() {
        assertThat(after(alerted(7, 9), 7, 6)).isEqualTo(new WatchedKey(alerted(7, 9), List.of()));
    }

    @Test
    void everyEventIsAnAlertIfOneIsEnough() {
        assertThat(WatchedKey.after(RecentEvents.NONE, "ann", events(2, 1).iterator(), new Rate(1, SPAN))
                        .alerts())
                .extracting(RateAlert::from)
                .containsExactly(at(1), at(2));
    }

    @Test
    void withoutEventsNothingChanges() {
        assertThat(after(alerted(7, 9))).isEqualTo(new WatchedKey(alerted(7, 9), List.of()));
    }

    private static WatchedKey after(RecentEvents before, long... seconds) {
        return WatchedKey.after(before, "ann", events(seconds).iterator(), RATE);
    }

    private static List<RateEvent> events(long... seconds) {
        return Arrays.stream(seconds)
                .mapToObj(second -> new RateEvent("ann", at(second), SourcePosition.inFile("batch-01.jsonl", 1)))
                .toList();
    }

    private static RecentEvents recent(long... seconds) {
        return new RecentEvents(
                Arrays.stream(seconds).mapToObj(WatchedKeyTest::at).toList(), null);
    }

    private static RecentEvents alerted(long lastTo, long... seconds) {
        return new RecentEvents(recent(seconds).timestamps(), at(lastTo));
    }

    private static RateAlert alert(long from, long to) {
        return new RateAlert("ann", at(from), at(to), 3);
    }

    private static Instant at(long second) {
        return Instant.parse("2026-01-01T10:00:00Z").plusSeconds(second);
    }
}
