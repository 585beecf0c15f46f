package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The checkpoint folder of a context. For instance: {@code context.checkpoint("/checkpoints/clicks")} */
final class ContextCheckpoint implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "context-checkpoint",
                "the checkpoint folder of a context",
                "The option `checkpointLocation` of each query, a folder of its own for each and never the "
                        + "legacy one.",
                List.of("D10", "D20", "D22"),
                Effort.REWRITE,
                "one folder becomes one per query",
                "contexts-and-checkpoints",
                "context.checkpoint(\"/checkpoints/clicks\")");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("checkpoint")
                ? Stream.of(call.found("The context keeps a checkpoint" + Call.known(" in %s", call.text(0)) + ".")
                        .with("checkpoint", call.text(0)))
                : Stream.empty();
    }
}
