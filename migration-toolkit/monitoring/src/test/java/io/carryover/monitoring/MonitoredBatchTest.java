package io.carryover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitoredBatchTest {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:05Z");

    @Test
    void printsEveryFigureInAFixedOrder() {
        Map<Figure, Long> figures = new HashMap<>();
        figures.put(Figure.WATERMARK, Instant.parse("2026-01-01T00:00:00.250Z").toEpochMilli());
        figures.put(Figure.REJECTED_RECORDS, 1L);
        figures.put(Figure.LATE_RECORDS, 2L);
        figures.put(Figure.STATE_BYTES, 612L);
        figures.put(Figure.STATE_ROWS, 3L);
        figures.put(Figure.BATCH_DURATION, 41L);

        assertThat(new MonitoredBatch(TIME, figures).line())
                .isEqualTo("batch=2026-01-01T00:00:05Z durationMs=41 stateRows=3 stateBytes=612 late=2 rejected=1"
                        + " watermark=2026-01-01T00:00:00.250Z");
    }

    @Test
    void leavesOutWhatIsNotKnownAndPrintsAKnownZero() {
        MonitoredBatch batch = new MonitoredBatch(TIME, Map.of(Figure.STATE_ROWS, 0L));

        assertThat(batch.line()).isEqualTo("batch=2026-01-01T00:00:05Z stateRows=0");
        assertThat(batch.get(Figure.STATE_ROWS)).hasValue(0);
        assertThat(batch.get(Figure.STATE_BYTES)).isEmpty();
    }

    @Test
    void doesNotChangeWithTheMapThatItWasMadeOf() {
        Map<Figure, Long> figures = new HashMap<>(Map.of(Figure.STATE_ROWS, 1L));
        MonitoredBatch batch = new MonitoredBatch(TIME, figures);

        figures.put(Figure.STATE_ROWS, 2L);

        assertThat(batch.get(Figure.STATE_ROWS)).hasValue(1);
    }
}
