package io.carryover.migrated.monitoring;

import io.carryover.monitoring.Figure;
import io.carryover.monitoring.MonitoredBatch;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.streaming.StateOperatorProgress;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * What Spark reports of a batch, as figures.
 *
 * @param rocksDbCountsRows whether RocksDB counts its rows in this query; else it reports 0
 */
record ProgressFigures(StreamingQueryProgress progress, boolean rocksDbCountsRows) {

    MonitoredBatch batch() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        Long duration = progress.durationMs().get("triggerExecution");
        if (duration != null) {
            figures.put(Figure.BATCH_DURATION, duration);
        }
        if (!operators().isEmpty()) {
            addState(figures);
        }
        String watermark = progress.eventTime().get("watermark");
        if (watermark != null) {
            figures.put(Figure.WATERMARK, Instant.parse(watermark).toEpochMilli());
            figures.put(Figure.LATE_RECORDS, late());
        }
        RejectedRecords.in(progress).ifPresent(count -> figures.put(Figure.REJECTED_RECORDS, count));
        return new MonitoredBatch(Instant.parse(progress.timestamp()), figures);
    }

    private void addState(Map<Figure, Long> figures) {
        if (rocksDbCountsRows || operators().stream().noneMatch(ProgressFigures::isInRocksDb)) {
            figures.put(
                    Figure.STATE_ROWS,
                    operators().stream()
                            .mapToLong(StateOperatorProgress::numRowsTotal)
                            .sum());
        }
        figures.put(
                Figure.STATE_BYTES,
                operators().stream()
                        .mapToLong(StateOperatorProgress::memoryUsedBytes)
                        .sum());
    }

    private long late() {
        return operators().stream()
                .mapToLong(StateOperatorProgress::numRowsDroppedByWatermark)
                .sum();
    }

    private List<StateOperatorProgress> operators() {
        return Arrays.asList(progress.stateOperators());
    }

    private static boolean isInRocksDb(StateOperatorProgress operator) {
        return operator.customMetrics().keySet().stream().anyMatch(name -> name.startsWith("rocksdb"));
    }
}
