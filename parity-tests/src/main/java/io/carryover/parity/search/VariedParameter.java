package io.carryover.parity.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A parameter of a scenario that the search varies. */
@FunctionalInterface
interface VariedParameter {

    /** @param batchInterval that of the case */
    Setting draw(Draw draw, Duration batchInterval);

    /**
     * What a parameter is set to in a case.
     *
     * @param text as in {@code case.json}; empty if it is left out
     * @param span the duration that it has, set or not, if event times are measured by it
     */
    record Setting(String name, Optional<String> text, Optional<Duration> span) {}

    /** A length of processing time: some batches, exactly or by a millisecond more or less. */
    static VariedParameter timeout(String name) {
        return (draw, batchInterval) -> {
            long ms = draw.oneOf(0, 1, 1, 1, 2, 2, 3) * batchInterval.toMillis() + draw.oneOf(0, 0, -1, -1, 1);
            boolean isSet = ms > 0 && draw.percent(90);
            return new Setting(name, isSet ? Optional.of(milliseconds(ms)) : Optional.empty(), Optional.empty());
        };
    }

    /** A length of event time. */
    static VariedParameter span(String name, Duration byDefault, Duration... others) {
        List<Duration> all =
                Stream.concat(Stream.of(byDefault), Stream.of(others)).toList();
        return (draw, batchInterval) -> {
            Duration span = draw.oneOf(all);
            return new Setting(
                    name,
                    span.equals(byDefault) ? Optional.empty() : Optional.of(milliseconds(span.toMillis())),
                    Optional.of(span));
        };
    }

    /** One of some texts, or left out. */
    static VariedParameter choice(String name, String... texts) {
        List<String> all = List.of(texts);
        return (draw, batchInterval) ->
                new Setting(name, draw.percent(25) ? Optional.empty() : Optional.of(draw.oneOf(all)), Optional.empty());
    }

    private static String milliseconds(long ms) {
        return ms + " milliseconds";
    }
}
