package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** RDD code in the middle of a stream. For instance: {@code lines.transform(rdd -> rdd.subtract(blocked))} */
final class Transformed implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "transform",
                "RDD code in the middle of a stream",
                "Dataset operations, which cover joins with static data, `distinct` and repartitioning. What "
                        + "sorts, counts or caches a whole batch belongs into `foreachBatch`, at the end of the query. "
                        + "Code that runs on the driver once per batch, such as the reload of a table, has no place in "
                        + "the middle of a query.",
                List.of("D17", "D18"),
                Effort.RESTRUCTURE,
                "a query has no place for RDD code before its end",
                "joins-and-rdd-code",
                "lines.transform(rdd -> rdd.subtract(blocked))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream("transform", "transformToPair", "transformWith", "transformWithToPair")
                        || call.isOnContext("transform", "transformToPair")
                ? Stream.of(call.found("RDD code runs in the middle of a stream."))
                : Stream.empty();
    }
}
