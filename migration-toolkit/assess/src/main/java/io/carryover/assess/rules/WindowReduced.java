package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** An aggregation over a window of past batches. For instance: {@code pairs.reduceByKeyAndWindow(Long::sum, Durations.minutes(5))} */
final class WindowReduced implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "window-reduce",
                "an aggregation over a window of past batches",
                "`groupBy(window(col, length, slide), key).agg(...)` with a watermark. It cuts by event time, "
                        + "a DStream window by arrival, and says when a window is final.",
                List.of("D07", "D19", "D23", "D28"),
                Effort.REDESIGN,
                "somebody has to say which time counts",
                "windows",
                "pairs.reduceByKeyAndWindow(Long::sum, Durations.minutes(5))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream(
                                "reduceByWindow",
                                "reduceByKeyAndWindow",
                                "groupByKeyAndWindow",
                                "countByWindow",
                                "countByValueAndWindow")
                        && !WindowInverseReduced.isInverse(call)
                ? Stream.of(call.found("`" + call.name() + "` aggregates past batches.")
                        .with("length", call.duration(call.site().argumentOf("Lorg/apache/spark/streaming/Duration;"))))
                : Stream.empty();
    }
}
