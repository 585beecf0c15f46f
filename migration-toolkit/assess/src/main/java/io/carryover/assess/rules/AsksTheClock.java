package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** A state function that asks for the time. For instance: {@code state.update(System.currentTimeMillis())} */
final class AsksTheClock implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-clock",
                "the clock in a state function",
                "The time of the engine, the same for the whole batch: `state.getCurrentProcessingTimeMs()`, "
                        + "or `timerValues`. Better the event's own time with a watermark, which is the same when the "
                        + "batch is run again.",
                List.of("D07", "D16", "D21"),
                Effort.REDESIGN,
                "somebody has to say which time is meant",
                "a-timeout",
                "state.update(System.currentTimeMillis())");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(stateful, Kind.CLOCK, one -> "The state function asks for the time by `" + one + "`.");
    }
}
