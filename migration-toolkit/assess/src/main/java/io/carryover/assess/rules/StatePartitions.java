package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How state is spread over partitions. For instance: {@code StateSpec.function(f).numPartitions(20)} */
final class StatePartitions implements CallDetector {

    private static final Set<String> TYPES = Set.of("I", "Lorg/apache/spark/Partitioner;");

    @Override
    public Rule rule() {
        return new Rule(
                "state-partitions",
                "the partitions of the state",
                "`spark.sql.shuffle.partitions` when the query is started for the first time; it is fixed for "
                        + "the life of the checkpoint. Keys are spread by Spark's own hash: a partitioner of one's own "
                        + "cannot be had.",
                List.of("D20"),
                Effort.REWRITE,
                "a number stays a number; a partitioner goes",
                "which-api",
                "StateSpec.function(f).numPartitions(20)");
    }

    @Override
    public Stream<Match> match(Call call) {
        if (call.isOn("streaming/StateSpec", "numPartitions", "partitioner")) {
            return Stream.of(call.found("The state is spread by `" + call.name() + "`."));
        }
        boolean isGiven = call.isOnStream("updateStateByKey")
                && Arrays.stream(call.site().argumentTypes()).anyMatch(type -> TYPES.contains(type.getDescriptor()));
        return isGiven
                ? Stream.of(call.found("The state is spread by an argument of `updateStateByKey`."))
                : Stream.empty();
    }
}
