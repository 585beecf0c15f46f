package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import io.carryover.assess.pipeline.StatefulCall;
import java.util.List;
import java.util.stream.Stream;

/** State by key that is updated by each record. For instance: {@code pairs.mapWithState(StateSpec.function(Job::count))} */
final class MapWithState implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "map-with-state",
                "`mapWithState`",
                "`transformWithState` on Spark 4 with RocksDB, with a timer for the timeout; else "
                        + "`flatMapGroupsWithState`; `mapGroupsWithState` only if each call has exactly one thing to "
                        + "say. The function gets all records of a key and batch at once, in no order that is promised: "
                        + "sort them, and go through them.",
                List.of("D02", "D13", "D15", "D20"),
                Effort.RESTRUCTURE,
                "the function gets an iterator instead of a record",
                "which-api",
                "pairs.mapWithState(StateSpec.function(Job::count))");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return stateful.isMapWithState()
                ? Stream.of(Match.at(Places.of(stateful.call()), "`mapWithState` keeps state by key."))
                : Stream.empty();
    }
}
