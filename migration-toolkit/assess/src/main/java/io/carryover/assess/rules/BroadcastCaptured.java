package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** A broadcast variable in the code of a stream. For instance: {@code lines.filter(line -> !blocked.value().contains(line))} */
final class BroadcastCaptured implements StreamCodeDetector, StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "broadcast",
                "a broadcast variable",
                "The same: broadcast it before the query is started, or in `foreachBatch`. It is made anew at "
                        + "each start, where a DStream checkpoint had to be helped over it. What changes over time is "
                        + "better joined as a static Dataset, which is read again in each batch.",
                List.of("D10"),
                Effort.NONE,
                "it works as before",
                "joins-and-rdd-code",
                "lines.filter(line -> !blocked.value().contains(line))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOn("broadcast/Broadcast", "value", "getValue")
                ? Stream.of(call.found("A broadcast variable is read."))
                : Stream.empty();
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(stateful, Kind.BROADCAST, "A broadcast variable is read.");
    }
}
