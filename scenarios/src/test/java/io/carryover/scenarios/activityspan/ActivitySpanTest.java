package io.carryover.scenarios.activityspan;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivitySpanTest {

    private static final ActivitySpan WALKING = span("walking", "10:00", "10:10");

    @Test
    void aNewUserStartsWithTheFirstEvent() {
        assertThat(ActivitySpan.after(
                        Optional.empty(), List.of(event("walking", "10:00")).iterator()))
                .isEqualTo(span("walking", "10:00", "10:00"));
    }

    @Test
    void theSameActivityMovesTheEnd() {
        assertThat(afterWalking(event("walking", "10:20"))).isEqualTo(span("walking", "10:00", "10:20"));
    }

    @Test
    void theSameActivityMovesTheStartBack() {
        assertThat(afterWalking(event("walking", "09:00"))).isEqualTo(span("walking", "09:00", "10:10"));
    }

    @Test
    void theSameActivityWithinTheSpanChangesNothing() {
        assertThat(afterWalking(event("walking", "10:05"))).isEqualTo(WALKING);
    }

    @Test
    void aLaterActivityTakesOver() {
        assertThat(afterWalking(event("running", "10:11"))).isEqualTo(span("running", "10:11", "10:11"));
    }

    @Test
    void anotherActivityAtTheEndChangesNothing() {
        assertThat(afterWalking(event("running", "10:10"))).isEqualTo(WALKING);
    }

    @Test
    void anotherActivityBeforeTheEndChangesNothing() {
        assertThat(afterWalking(event("running", "09:00"))).isEqualTo(WALKING);
    }

    @Test
    void eventsOfAStepApplyInTimestampOrder() {
        assertThat(afterWalking(event("sitting", "10:30"), event("running", "10:20"), event("running", "10:25")))
                .isEqualTo(span("sitting", "10:30", "10:30"));
    }

    @Test
    void eventsOfAStepWithEqualTimestampsApplyInSourceOrder() {
        assertThat(afterWalking(eventAtLine(2, "sitting", "10:20"), eventAtLine(1, "running", "10:20")))
                .isEqualTo(span("running", "10:20", "10:20"));
    }

    private static ActivitySpan afterWalking(ActivityEvent... events) {
        return ActivitySpan.after(Optional.of(WALKING), List.of(events).iterator());
    }

    private static ActivitySpan span(String activity, String start, String end) {
        return new ActivitySpan("ann", activity, at(start), at(end));
    }

    private static ActivityEvent event(String activity, String time) {
        return eventAtLine(1, activity, time);
    }

    private static ActivityEvent eventAtLine(long line, String activity, String time) {
        return new ActivityEvent("ann", at(time), activity, SourcePosition.inFile("batch-01.jsonl", line));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-01T" + time + ":00Z");
    }
}
