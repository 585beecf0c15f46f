package io.carryover.legacy.monitoring;

import io.carryover.monitoring.Figure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What a job has told of the batches that have not ended yet. Batches tell in their own threads. */
final class ToldFigures implements JobFigures.Listener {

    private final Map<Long, Map<Figure, Map<String, Long>>> byBatch = new HashMap<>();

    @Override
    public synchronized void told(Figure figure, String teller, long batchTimeMs, long value) {
        byBatch.computeIfAbsent(batchTimeMs, time -> new EnumMap<>(Figure.class))
                .computeIfAbsent(figure, any -> new HashMap<>())
                .put(teller, value);
    }

    /** All that was told of a batch, which is then forgotten. */
    synchronized Map<Figure, Long> take(long batchTimeMs) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        Map<Figure, Map<String, Long>> told = byBatch.remove(batchTimeMs);
        if (told != null) {
            told.forEach((figure, values) -> figures.put(figure, together(figure, values)));
        }
        return figures;
    }

    private static long together(Figure figure, Map<String, Long> values) {
        return values.values().stream()
                .reduce(figure == Figure.WATERMARK ? Math::min : Math::addExact)
                .orElseThrow();
    }
}
