package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A window that is updated by what enters and what leaves it. For instance: {@code pairs.reduceByKeyAndWindow(Long::sum, (a, b) -> a - b, length, slide)} */
final class WindowInverseReduced implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "window-inverse-reduce",
                "a window with an inverse function",
                "`groupBy(window(col, length, slide), key).agg(...)`: the engine keeps one state per window, "
                        + "and no inverse is needed. Keys that have come to nothing are gone, where the legacy window "
                        + "keeps them unless it has a filter. An aggregate of one's own is an `Aggregator`.",
                List.of("D07", "D19", "D23", "D28"),
                Effort.REDESIGN,
                "somebody has to say which time counts; sums that drifted through inverse steps will differ",
                "windows",
                "pairs.reduceByKeyAndWindow(Long::sum, (a, b) -> a - b, length, slide)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return isInverse(call)
                ? Stream.of(call.found("`" + call.name() + "` subtracts what leaves the window.")
                        .with("length", call.duration(call.site().argumentOf("Lorg/apache/spark/streaming/Duration;"))))
                : Stream.empty();
    }

    /** {@code countByWindow} and {@code countByValueAndWindow} do so by themselves. */
    static boolean isInverse(Call call) {
        return call.isOnStream("countByWindow", "countByValueAndWindow")
                || call.isOnStream("reduceByWindow", "reduceByKeyAndWindow") && functions(call) == 2;
    }

    /** A filter of zero keys comes behind the durations, and is no inverse. */
    private static long functions(Call call) {
        return Arrays.stream(call.site().argumentTypes())
                .limit(2)
                .filter(type -> type.getDescriptor().endsWith("Function2;"))
                .count();
    }
}
