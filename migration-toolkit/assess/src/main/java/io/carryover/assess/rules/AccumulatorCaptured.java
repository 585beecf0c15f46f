package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** An accumulator in the code of a stream. For instance: {@code rejected.add(1)} */
final class AccumulatorCaptured implements StreamCodeDetector, StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "accumulator",
                "an accumulator",
                "`observe` on a Dataset, whose figures come with the progress of each batch; accumulators "
                        + "still work. Both count rows again when a batch is run again.",
                List.of("D17", "D21"),
                Effort.REWRITE,
                "figures of a batch instead of sums since the start",
                "joins-and-rdd-code",
                "rejected.add(1)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return SparkApi.isAccumulator(call.owner()) && SparkApi.ADDING.contains(call.name())
                ? Stream.of(call.found("An accumulator is added to."))
                : Stream.empty();
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(stateful, Kind.ACCUMULATOR, "An accumulator is added to.");
    }
}
