package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All state of mapWithState in every batch. For instance: {@code sessions.stateSnapshots()} */
final class StateSnapshots implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-snapshots",
                "all state in every batch",
                "Output of the function, which tells changes; or the state data source, "
                        + "`spark.read().format(\"statestore\")`, which reads all state of a committed batch from "
                        + "outside. Nothing gives all state in every batch.",
                List.of("D09", "D18"),
                Effort.REDESIGN,
                "who reads the snapshots has to live with changes, or to read state elsewhere",
                "which-api",
                "sessions.stateSnapshots()");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream("stateSnapshots")
                ? Stream.of(call.found("All state is a stream again, in every batch."))
                : Stream.empty();
    }
}
