package io.carryover.scenarios.conversionfunnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowedTest {

    private static final FunnelEvent VIEW = event(1, "view", "10:00");
    private static final FunnelEvent ADD = event(2, "add_to_cart", "10:01");
    private static final FunnelEvent PURCHASE = event(3, "purchase", "10:02");

    @Test
    void aConversionHasTheTimeOfThePurchaseAndLeavesNothingMatched() {
        Followed followed = follow(Optional.empty(), VIEW, ADD, PURCHASE);

        assertThat(followed.conversions()).containsExactly(conversionAt("10:02"));
        assertThat(followed.progress()).isEmpty();
    }

    @Test
    void goesOnFromTheProgressBefore() {
        assertThat(follow(Optional.of(new Progress(1)), ADD).progress()).contains(new Progress(2));
        assertThat(follow(Optional.of(new Progress(2)), PURCHASE).conversions()).containsExactly(conversionAt("10:02"));
    }

    @Test
    void whatComesInBetweenEndsWhatIsMatched() {
        Followed followed = follow(Optional.of(new Progress(2)), event(1, "log_in", "10:00"), PURCHASE);

        assertThat(followed).isEqualTo(new Followed(Optional.empty(), List.of()));
    }

    @Test
    void whatDoesNotComeNextEndsWhatIsMatched() {
        assertThat(follow(Optional.of(new Progress(1)), PURCHASE).progress()).isEmpty();
        assertThat(follow(Optional.of(new Progress(2)), ADD).progress()).isEmpty();
    }

    @Test
    void aViewBeginsThePatternAnew() {
        assertThat(follow(Optional.of(new Progress(1)), VIEW).progress()).contains(new Progress(1));
        assertThat(follow(Optional.of(new Progress(2)), VIEW).progress()).contains(new Progress(1));
    }

    @Test
    void eventsOfAStepApplyInTimestampOrder() {
        assertThat(follow(Optional.empty(), PURCHASE, VIEW, ADD).conversions()).containsExactly(conversionAt("10:02"));
    }

    @Test
    void eventsOfAStepWithEqualTimestampsApplyInSourceOrder() {
        assertThat(follow(
                                Optional.empty(),
                                event(2, "add_to_cart", "10:00"),
                                event(3, "purchase", "10:00"),
                                event(1, "view", "10:00"))
                        .conversions())
                .containsExactly(conversionAt("10:00"));
    }

    @Test
    void aStepMayBringSeveralConversions() {
        Followed followed = follow(
                Optional.of(new Progress(2)),
                event(1, "purchase", "09:00"),
                VIEW,
                ADD,
                PURCHASE,
                event(4, "view", "10:03"));

        assertThat(followed.conversions()).containsExactly(conversionAt("09:00"), conversionAt("10:02"));
        assertThat(followed.progress()).contains(new Progress(1));
    }

    private static Followed follow(Optional<Progress> before, FunnelEvent... events) {
        return Followed.from(before, List.of(events).iterator());
    }

    private static FunnelEvent event(long line, String type, String time) {
        return new FunnelEvent("ann", type, at(time), SourcePosition.inFile("batch-01.jsonl", line));
    }

    private static Conversion conversionAt(String time) {
        return new Conversion("ann", "conversion", at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-01T" + time + ":00Z");
    }
}
