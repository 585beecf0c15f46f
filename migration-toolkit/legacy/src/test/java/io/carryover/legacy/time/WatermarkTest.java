package io.carryover.legacy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final long DELAY = 10;

    @Test
    void standsAt1970InTheFirstBatch() {
        assertThat(after(List.of(100L)).current()).isZero();
    }

    @Test
    void followsTheNewestEventOfEarlierBatches() {
        Watermark second = after(List.of(100L, 70L), List.of(500L));

        assertThat(second.current()).isEqualTo(90);
        assertThat(second.previous()).isZero();
    }

    @Test
    void neverGoesBack() {
        assertThat(after(List.of(100L), List.of(50L), List.of()).current()).isEqualTo(90);
    }

    @Test
    void advancesInABatchWithoutEvents() {
        assertThat(after(List.of(100L), List.of()).current()).isEqualTo(90);
    }

    @Test
    void judgesLatenessByTheBatchBefore() {
        Watermark second = after(List.of(100L), List.of(60L));
        Watermark third = after(List.of(100L), List.of(), List.of(90L, 91L, 60L));

        assertThat(second.late()).isZero();
        assertThat(third.late()).as("at the watermark or before it").isEqualTo(2);
    }

    @Test
    void judgesWindowsByTheirEndAndMovesByTheirEvents() {
        Watermark second = after(List.of(100L)).next(List.of(), DELAY);
        Watermark third = second.next(
                List.of(new Watermark.Stamp(85, 90), new Watermark.Stamp(85, 91), new Watermark.Stamp(101, 150)),
                DELAY);

        assertThat(third.late()).isEqualTo(1);
        assertThat(third.next(List.of(), DELAY).current()).isEqualTo(91);
    }

    @Test
    void countsLateEventsOfThisBatchOnly() {
        assertThat(after(List.of(100L), List.of(), List.of(1L), List.of()).late())
                .isZero();
    }

    @Test
    void isNotBefore1970HoweverOldTheEvents() {
        assertThat(after(List.of(3L), List.of()).current()).isZero();
    }

    @SafeVarargs
    private static Watermark after(List<Long>... batches) {
        Watermark watermark = Watermark.START;
        for (List<Long> batch : batches) {
            watermark = watermark.next(
                    batch.stream().map(time -> new Watermark.Stamp(time, time)).toList(), DELAY);
        }
        return watermark;
    }
}
