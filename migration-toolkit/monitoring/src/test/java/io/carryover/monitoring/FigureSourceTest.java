package io.carryover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithPrometheus.class)
class FigureSourceTest {

    private final WithPrometheus.Page page;

    FigureSourceTest(WithPrometheus.Page page) {
        this.page = page;
    }

    @Test
    void showsTheNewestOfMostFiguresAndTheSumOfCounts() {
        try (FigureSource clicks = FigureSource.register("clicks")) {
            clicks.show(batch(Map.of(
                    Figure.STATE_ROWS, 5L, Figure.STATE_BYTES, 99L, Figure.LATE_RECORDS, 2L, Figure.WATERMARK, 0L)));
            clicks.show(batch(Map.of(
                    Figure.STATE_ROWS, 3L, Figure.STATE_BYTES, 77L, Figure.LATE_RECORDS, 4L, Figure.WATERMARK, 1000L)));

            assertThat(page.values())
                    .isEqualTo(Map.of(
                            "clicks_stateRows_Value", 3L,
                            "clicks_stateBytes_Value", 77L,
                            "clicks_lateRecords_Count", 6L,
                            "clicks_watermarkMillis_Value", 1000L));
        }
    }

    @Test
    void showsNoGaugeThatTheNewestBatchDoesNotKnow() {
        try (FigureSource clicks = FigureSource.register("clicks")) {
            clicks.show(batch(Map.of(Figure.STATE_ROWS, 5L, Figure.REJECTED_RECORDS, 1L)));
            clicks.show(batch(Map.of(Figure.BATCH_DURATION, 8L)));
            assertThat(page.values())
                    .isEqualTo(Map.of("clicks_batchDurationMillis_Value", 8L, "clicks_rejectedRecords_Count", 1L));

            clicks.show(batch(Map.of(Figure.STATE_ROWS, 6L)));
            assertThat(page.values())
                    .isEqualTo(Map.of("clicks_stateRows_Value", 6L, "clicks_rejectedRecords_Count", 1L));
        }
    }

    @Test
    void takesItsOwnMetricsAwayAndNoOther() {
        try (FigureSource longer = FigureSource.register("clicks-by-hour")) {
            longer.show(batch(Map.of(Figure.STATE_ROWS, 1L)));
            try (FigureSource clicks = FigureSource.register("clicks")) {
                clicks.show(batch(Map.of(Figure.STATE_ROWS, 2L)));
                assertThat(page.values()).containsOnlyKeys("clicks_stateRows_Value", "clicks_by_hour_stateRows_Value");
            }
            assertThat(page.values()).containsOnlyKeys("clicks_by_hour_stateRows_Value");
        }
        assertThat(page.values()).isEmpty();
    }

    @Test
    void showsNothingOnceItIsClosed() {
        FigureSource clicks = FigureSource.register("clicks");
        clicks.show(batch(Map.of(Figure.STATE_ROWS, 1L)));

        clicks.close();
        clicks.show(batch(Map.of(Figure.STATE_ROWS, 2L)));

        assertThat(page.values()).isEmpty();
    }

    @Test
    void canBeFollowedByAnotherOfTheSameName() {
        try (FigureSource first = FigureSource.register("clicks")) {
            first.show(batch(Map.of(Figure.LATE_RECORDS, 7L)));
        }
        try (FigureSource second = FigureSource.register("clicks")) {
            second.show(batch(Map.of(Figure.LATE_RECORDS, 1L)));

            assertThat(page.values()).isEqualTo(Map.of("clicks_lateRecords_Count", 1L));
        }
    }

    @Test
    void refusesANameThatIsTaken() {
        try (FigureSource first = FigureSource.register("clicks")) {
            assertThatThrownBy(() -> FigureSource.register("clicks"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("\"clicks\" is monitored already: ");

            first.show(batch(Map.of(Figure.STATE_ROWS, 1L)));
            assertThat(page.values()).containsOnlyKeys("clicks_stateRows_Value");
        }
    }

    private static MonitoredBatch batch(Map<Figure, Long> figures) {
        return new MonitoredBatch(Instant.EPOCH, figures);
    }
}
