package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A window of past batches. For instance: {@code lines.window(Durations.minutes(5))} */
final class Windowed implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "window",
                "a window of past batches",
                "`groupBy(window(...))` over an event-time column with a watermark. It cuts by event time, a "
                        + "DStream window by arrival. `window(length, slide)` with nothing aggregated has no "
                        + "counterpart: aggregate, or keep the rows in state.",
                List.of("D07", "D19", "D23"),
                Effort.REDESIGN,
                "somebody has to say which time counts",
                "windows",
                "lines.window(Durations.minutes(5))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream("window")
                ? Stream.of(call.found("A window" + Call.known(" of %s", call.duration(0)) + " over past batches.")
                        .with("length", call.duration(0)))
                : Stream.empty();
    }
}
