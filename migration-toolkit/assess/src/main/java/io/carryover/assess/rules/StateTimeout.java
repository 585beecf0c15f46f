package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A timeout of mapWithState. For instance: {@code StateSpec.function(f).timeout(Durations.minutes(5))} */
final class StateTimeout implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-timeout",
                "a timeout",
                "With `flatMapGroupsWithState`, `GroupStateTimeout.ProcessingTimeTimeout()` and "
                        + "`setTimeoutDuration` in each call, beside `update`; with `transformWithState`, a timer, "
                        + "which fires at its time and not a moment behind it. The state stays until it is removed.",
                List.of("D03", "D04", "D05", "D06", "D25", "D26"),
                Effort.RESTRUCTURE,
                "each call has to set it again, and the state has to be removed by hand",
                "a-timeout",
                "StateSpec.function(f).timeout(Durations.minutes(5))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOn("streaming/StateSpec", "timeout")
                ? Stream.of(call.found("State of keys that stay away is dropped"
                                + Call.known(" after %s", call.duration(0)) + ".")
                        .with("timeout", call.duration(0)))
                : Stream.empty();
    }
}
