package io.carryover.monitoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A batch that is done, and what is known of it.
 *
 * @param time the batch time of a DStream, the trigger time of a query
 * @param figures in the units of {@link Figure}; what the engine does not know is absent, never 0
 */
public record MonitoredBatch(Instant time, Map<Figure, Long> figures) {

    public MonitoredBatch {
        Map<Figure, Long> copy = new EnumMap<>(Figure.class);
        copy.putAll(figures);
        figures = Collections.unmodifiableMap(copy);
    }

    public OptionalLong get(Figure figure) {
        Long value = figures.get(figure);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /**
     * Such as {@code batch=2026-01-01T00:00:05Z durationMs=41 stateRows=3 stateBytes=612 late=0 rejected=1
     * watermark=2026-01-01T00:00:00Z}: always in this order, without what is absent.
     */
    public String line() {
        Stream<String> known = Arrays.stream(Figure.values())
                .filter(figures::containsKey)
                .map(figure -> figure.inLine(figures.get(figure)));
        return Stream.concat(Stream.of("batch=" + time), known).collect(Collectors.joining(" "));
    }
}
