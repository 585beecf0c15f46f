package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Expr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A streaming context, made anew or from a checkpoint. For instance: {@code new JavaStreamingContext(conf, Durations.seconds(5))} */
final class ContextCreated implements CallDetector {

    private static final String DURATION = "Lorg/apache/spark/streaming/Duration;";

    @Override
    public Rule rule() {
        return new Rule(
                "context",
                "a streaming context",
                "A `SparkSession`. The batch interval becomes the trigger of each query, "
                        + "`Trigger.ProcessingTime(\"5 seconds\")`; without one, a batch starts as soon as the last has "
                        + "ended and there is data. `start` and `awaitTermination` become those of the query.",
                List.of("D06", "D16"),
                Effort.REWRITE,
                "each query has its own trigger and its own checkpoint",
                "contexts-and-checkpoints",
                "new JavaStreamingContext(conf, Durations.seconds(5))");
    }

    @Override
    public Stream<Match> match(Call call) {
        if (!call.isOnContext("<init>") || isInherited(call)) {
            return Stream.empty();
        }
        Set<Expr> interval = call.site().argumentOf(DURATION);
        return Stream.of(
                interval.isEmpty()
                        ? call.found("A streaming context is made again from a checkpoint.")
                                .differing("D10")
                        : call.found("A streaming context with a batch interval that is "
                                        + words(call.duration(interval)) + ".")
                                .with("batchInterval", call.duration(interval)));
    }

    private static String words(String interval) {
        return interval.equals("not a constant") ? "no constant" : interval;
    }

    /** A subclass hands its arguments on; it is found where it is made. */
    private static boolean isInherited(Call call) {
        return call.site().receiver().stream().anyMatch(Expr.Argument.class::isInstance);
    }
}
