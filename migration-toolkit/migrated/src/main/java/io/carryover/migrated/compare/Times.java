package io.carryover.migrated.compare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** ISO-8601 times in text; without an offset they are in UTC. */
final class Times {

    private Times() {}

    /** The instant that a date and time of day name; empty if the text is something else. */
    static Optional<Instant> instant(String text) {
        if (text.length() < 16 || text.charAt(10) != 'T') { // most texts are no times, and exceptions are slow
            return Optional.empty();
        }
        return parsed(text);
    }

    /** As {@link #instant}, and midnight for a date alone. In microseconds since 1970. */
    static Optional<Long> micros(String text) {
        return instant(text).or(() -> midnight(text)).map(Times::micros);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Optional<Instant> parsed(String text) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> midnight(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
