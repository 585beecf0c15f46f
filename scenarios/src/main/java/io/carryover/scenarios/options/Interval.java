package io.carryover.scenarios.options;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spark interval strings of a fixed length, such as {@code 30 minutes} or {@code 1 hour 30 minutes}, of at most 36500 days:
 * so a time plus an interval, in milliseconds, never overflows.
 */
public final class Interval {

    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,12})\\s+([a-z]+)\\s*");
    private static final Map<String, Duration> UNITS = Map.of(
            "millisecond", ChronoUnit.MILLIS.getDuration(),
            "second", ChronoUnit.SECONDS.getDuration(),
            "minute", ChronoUnit.MINUTES.getDuration(),
            "hour", ChronoUnit.HOURS.getDuration(),
            "day", ChronoUnit.DAYS.getDuration(),
            "week", ChronoUnit.WEEKS.getDuration());

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Interval() {}

    /** The length of an interval, or empty if the text is none. */
    public static Optional<Duration> parse(String text) {
        Matcher part = PART.matcher(text.toLowerCase(Locale.ROOT));
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            Duration unit = UNITS.get(part.group(2).replaceFirst("s$", ""));
            if (unit == null) {
                return Optional.empty();
            }
            sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
            if (sum.compareTo(LONGEST) > 0) {
                return Optional.empty();
            }
            end = part.end();
        }
        return end == text.length() && end > 0 ? Optional.of(sum) : Optional.empty();
    }
}
