package io.carryover.scenarios.profitwindows;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.EmitMode;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

/** Profit by windows of event time, tumbling or sliding, of all trades or of each thing traded. */
public final class ProfitWindows {

    /** Spark makes a projection of the row for each window that a trade is in. */
    private static final int MOST_OVERLAPPING = 1000;

    /** The length of a window. */
    public static final Parameter<Duration> WINDOW = Parameter.interval("window", "5 minutes");

    /** How far the next window starts behind a window; its length unless given. */
    public static final Parameter<Optional<Duration>> SLIDE = Parameter.optionalInterval("slide");

    /** Whether each thing traded has windows of its own. */
    public static final Parameter<Boolean> BY_ID = Parameter.flag("by-id");

    /** How far the watermark stays behind the newest trade. */
    public static final Parameter<Duration> WATERMARK_DELAY = Parameter.delay("watermark-delay", "10 minutes");

    /** Which windows a step emits. */
    public static final Parameter<EmitMode> OUTPUT_MODE =
            EmitMode.parameter(EmitMode.UPDATE, EmitMode.APPEND, EmitMode.COMPLETE);

    public static final Scenario<TradeEvent> SCENARIO = new Scenario<>(
            "profit-windows",
            TradeEvent.class,
            TradeEvent::read,
            CommonParameters.and(WINDOW, SLIDE, BY_ID, WATERMARK_DELAY, OUTPUT_MODE),
            ProfitWindows::check);

    private ProfitWindows() {}

    public static Windows windows(Parameters parameters) {
        Duration length = parameters.get(WINDOW);
        return new Windows(length, parameters.get(SLIDE).orElse(length));
    }

    private static void check(Api api, Parameters parameters) {
        Windows windows = windows(parameters);
        if (windows.slide().compareTo(windows.length()) > 0) {
            throw new UsageException("--slide: is longer than --window, and would leave trades out; give at most "
                    + windows.length().toMillis() + " milliseconds");
        }
        if (windows.overlapping() > MOST_OVERLAPPING) {
            throw new UsageException("--slide: puts a trade into " + windows.overlapping()
                    + " windows; give one that puts" + " it into " + MOST_OVERLAPPING + " at most");
        }
        if (parameters.get(OUTPUT_MODE) == EmitMode.COMPLETE) {
            EmitMode.COMPLETE.refuseWithout(api, EnumSet.of(Api.BUILTIN));
        }
    }
}
