package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import io.carryover.assess.pipeline.StatefulCall;
import java.util.List;
import java.util.stream.Stream;

/** State by key that is updated in every batch. For instance: {@code pairs.updateStateByKey((values, state) -> Optional.of(state.orElse(0) + values.size()))} */
final class UpdateStateByKey implements StateDetector {

    private static final String BY_PARTITION =
            "`transformWithState` or `flatMapGroupsWithState`, once the function is written for one key:"
                    + " this overload gets the keys of a partition one behind the other, and may keep something between them or leave"
                    + " keys out, which nothing on the migrated side does.";

    @Override
    public Rule rule() {
        return new Rule(
                "update-state-by-key",
                "`updateStateByKey`",
                "`transformWithState` on Spark 4 with RocksDB; else `flatMapGroupsWithState`, or a built-in "
                        + "aggregation where the function only sums up and no state has to be carried over. Only keys "
                        + "with data are called then: what was counted or ended in idle batches needs a timeout or a "
                        + "timer. Only what the function returns is emitted, not the whole state in every batch.",
                List.of("D01", "D09", "D13", "D15", "D20", "D22"),
                Effort.RESTRUCTURE,
                "the function is called for other keys, and returns output instead of state",
                "which-api",
                "pairs.updateStateByKey((values, state) -> Optional.of(state.orElse(0) + values.size()))");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        if (stateful.isMapWithState()) {
            return Stream.empty();
        }
        Match match = Match.at(
                        Places.of(stateful.call()),
                        "`updateStateByKey(" + stateful.overload() + ")` keeps state by key.")
                .with("overload", stateful.overload());
        return Stream.of(stateful.isByPartition() ? match.replacedBy(BY_PARTITION) : match);
    }
}
