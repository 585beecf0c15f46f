package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A job that goes on from its checkpoint if there is one. For instance: {@code JavaStreamingContext.getOrCreate("/checkpoints/clicks", () -> create(args))} */
final class ContextGetOrCreate implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "context-get-or-create",
                "a job that goes on from its checkpoint",
                "Nothing to call: a query that is started with the same `checkpointLocation` goes on from it. "
                        + "It brings offsets and state along but no code and no arguments, so new code counts from the "
                        + "next start on. The legacy checkpoint cannot be read by a query: carry state and offsets over "
                        + "with `carryover export`.",
                List.of("D10", "D16", "D20", "D21", "D26"),
                Effort.RESTRUCTURE,
                "code that ran only at the first start runs at each start then",
                "contexts-and-checkpoints",
                "JavaStreamingContext.getOrCreate(\"/checkpoints/clicks\", () -> create(args))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("getOrCreate", "getActiveOrCreate")
                ? Stream.of(call.found("The job goes on from its checkpoint" + Call.known(" in %s", call.text(0))
                                + " if there is one.")
                        .with("checkpoint", call.text(0)))
                : Stream.empty();
    }
}
