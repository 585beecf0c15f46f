package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.InitialRdd;
import java.util.List;
import java.util.stream.Stream;

/** State that a job begins with. For instance: {@code StateSpec.function(f).initialState(rdd)} */
final class StateInitial implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-initial",
                "an initial state",
                "The initial state of `flatMapGroupsWithState` or `transformWithState`, a grouped Dataset;"
                        + " `carryover export` writes one from a legacy checkpoint. The function is called for"
                        + " each of its keys in the first batch.",
                List.of("D08", "D20"),
                Effort.RESTRUCTURE,
                "the state comes as a Dataset, and its keys are called",
                "which-api",
                "StateSpec.function(f).initialState(rdd)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOn("streaming/StateSpec", "initialState") || isGivenTo(call)
                ? Stream.of(call.found("The state begins with an RDD."))
                : Stream.empty();
    }

    private static boolean isGivenTo(Call call) {
        return call.isOnStream("updateStateByKey")
                && InitialRdd.isGivenTo(call.site(), call.scan().values());
    }
}
