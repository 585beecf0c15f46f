package io.carryover.parity.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongCaseTest {

    @Test
    void aLastEventTakesItsStateAlong() {
        LongCase one = new LongCase(story("explicit-end-sessions"), 8);

        assertThat(live(one)).containsExactly(4L, 4L, 4L, 4L, 1L, 1L, 1L, 1L);
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(one::leavingAt))
                .containsExactly(0L, 3L, 3L, 3L, 3L, 0L, 0L, 0L);
    }

    @Test
    void aGapOfTwoMinutesAndADelayOfOneKeepAKeyForThreeStepsBehindItsLastEvent() {
        assertThat(live(new LongCase(story("gap-sessions"), 12)))
                .containsExactly(4L, 7L, 10L, 13L, 13L, 10L, 7L, 4L, 1L, 1L, 1L, 1L);
    }

    @Test
    void aTimeoutOfTwoStepsIsOverInTheThird() {
        assertThat(live(new LongCase(story("active-users"), 10)))
                .containsExactly(4L, 7L, 10L, 10L, 7L, 4L, 1L, 1L, 1L, 1L);
    }

    @Test
    void whereEachEventStandsAloneTheFloorIsThoseOfTheFaithfulKey() {
        assertThat(live(new LongCase(story("deduplication"), 10)))
                .containsExactly(4L, 11L, 18L, 18L, 12L, 6L, 3L, 3L, 3L, 3L);
    }

    private static List<Long> live(LongCase one) {
        return IntStream.rangeClosed(1, one.steps()).mapToObj(one::liveAt).toList();
    }

    private static ComingAndGoing story(String scenario) {
        return BoundedScenarios.ALL.stream()
                .filter(story -> story.toString().equals(scenario))
                .findFirst()
                .orElseThrow();
    }
}
