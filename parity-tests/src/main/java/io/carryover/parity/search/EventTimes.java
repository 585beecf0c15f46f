package io.carryover.parity.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The event times of a case so far. A new one is mostly some spans of the scenario (its gap, its delay ...) away from an
 * earlier one, exactly or by a millisecond more or less: watermarks, expiries and deadlines are such sums.
 */
final class EventTimes {

    private static final Instant FIRST = Instant.parse("2026-01-01T10:00:00Z");
    private static final List<Instant> ODD = List.of(
            Instant.EPOCH,
            Instant.EPOCH.plusMillis(1),
            Instant.EPOCH.minusMillis(1),
            Instant.parse("1582-10-04T12:00:00Z"),
            Instant.parse("2024-02-29T23:59:59.999Z"),
            Instant.parse("9999-12-30T00:00:00Z"));
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final List<Duration> spans;
    private final List<Instant> seen = new ArrayList<>();

    /** @param spans the durations that make a difference; none is fine */
    EventTimes(List<Duration> spans) {
        this.spans = List.copyOf(spans);
    }

    Instant next(Draw draw) {
        Instant time = seen.isEmpty() ? FIRST : draw.percent(2) ? draw.oneOf(ODD) : near(draw, anchor(draw));
        seen.add(time);
        return time;
    }

    LocalDate nextMidnight(Draw draw) {
        LocalDate date = next(draw).atOffset(ZoneOffset.UTC).toLocalDate();
        seen.set(seen.size() - 1, date.atStartOfDay().toInstant(ZoneOffset.UTC));
        return date;
    }

    /** The newest as often as all others together: what comes behind it moves the watermark. */
    private Instant anchor(Draw draw) {
        return draw.percent(50) ? seen.stream().max(Instant::compareTo).orElseThrow() : draw.oneOf(seen);
    }

    private Instant near(Draw draw, Instant anchor) {
        Duration distance = Duration.ZERO;
        for (Duration span : spans) {
            distance = distance.plus(span.multipliedBy(draw.oneOf(0, 0, 1, 1, 1, 2)));
        }
        if (spans.isEmpty() || draw.percent(15)) {
            distance = Duration.ofSeconds(draw.between(0, 600));
        }
        distance = distance.plusMillis(draw.oneOf(0, 0, 0, 1, -1));
        return within(draw.percent(70) ? anchor.plus(distance) : anchor.minus(distance));
    }

    private static Instant within(Instant time) {
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }
}
