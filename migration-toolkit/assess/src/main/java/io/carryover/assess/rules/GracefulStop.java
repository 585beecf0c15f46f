package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stop that lets batches end. For instance: {@code context.stop(true, true)} */
final class GracefulStop implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "graceful-stop",
                "a stop that lets batches end",
                "A hook of your own that waits for the running batch and then calls `query.stop()`, which "
                        + "alone interrupts the batch. Nothing is lost without it either: a batch that was broken off "
                        + "runs again.",
                List.of("D22", "D31"),
                Effort.RESTRUCTURE,
                "there is no such call",
                "contexts-and-checkpoints",
                "context.stop(true, true)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("stop") && call.argumentCount() == 2 ? found(call) : Stream.empty();
    }

    /** A flag that is not known may be either. */
    private static Stream<Match> found(Call call) {
        Optional<Boolean> isGraceful =
                call.scan().values().number(call.site().argument(1)).map(flag -> flag != 0);
        if (isGraceful.isEmpty()) {
            return Stream.of(call.found("The context is stopped when its batches are done, if a flag says so.")
                    .at(Confidence.MEDIUM));
        }
        return isGraceful.get()
                ? Stream.of(call.found("The context is stopped when its batches are done."))
                : Stream.empty();
    }
}
