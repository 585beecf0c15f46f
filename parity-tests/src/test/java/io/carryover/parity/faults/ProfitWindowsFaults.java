package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.BUILTIN;
import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.profitwindows.ProfitWindowsMapWithState;
import io.carryover.dstream.profitwindows.ProfitWindowsUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.profitwindows.TradeEvent;
import io.carryover.scenarios.profitwindows.Windows;
import io.carryover.structured.profitwindows.ProfitWindowsBuiltin;
import io.carryover.structured.profitwindows.ProfitWindowsGroupState;
import io.carryover.structured.profitwindows.ProfitWindowsTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code profit-windows}. */
final class ProfitWindowsFaults {

    static final List<Fault> ALL = List.of(
            fault(
                    "a sell takes its amount away",
                    new Mistake(TradeEvent.class, "case \"sell\" -> -1;", "case \"sell\" -> 1;"),
                    EnumSet.allOf(Api.class),
                    Sighting.in("worked-example", "missing-output", "extra-output", "changed-state")),
            fault(
                    "a window holds its start, not its end",
                    new Mistake(
                            Windows.class,
                            "startMs + length.toMillis() > timeMs;",
                            "startMs + length.toMillis() >= timeMs;"),
                    EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE),
                    Sighting.in("sliding-append", "missing-output", "extra-output")),
            fault(
                    "lateness is judged by the end of the window, not by the trade (D23)",
                    new Mistake(
                            ProfitWindowsUpdateStateByKey.class,
                            "(key, trade) -> key.window().end()",
                            "(key, trade) -> trade.time()"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("by-id", "missing-output", "late-count")),
            fault(
                    "update mode emits a window that leaves only if it has changed",
                    new Mistake(
                            ProfitWindowsMapWithState.class,
                            "mode.emits(!trades.isEmpty(), isOver)",
                            "mode.emits(true, isOver)"),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("by-id", "extra-output")),
            fault(
                    "a window leaves when the watermark is at its end, not behind it (D05)",
                    new Mistake(ProfitWindowsGroupState.class, ".toEpochMilli() - 1)", ".toEpochMilli())"),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("sliding-append", "missing-output", "extra-state")),
            fault(
                    "a window leaves when the watermark is at its end, not behind it (D05)",
                    new Mistake(
                            ProfitWindowsTransformWithState.class,
                            "registerTimer(key.window().end().toEpochMilli())",
                            "registerTimer(key.window().end().toEpochMilli() + 1)"),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("sliding-append", "missing-output", "extra-output")),
            fault(
                    "the watermark is watermark-delay behind the newest trade",
                    new Mistake(
                            ProfitWindowsBuiltin.class,
                            "withWatermark(\"time\", delay)",
                            "withWatermark(\"time\", \"0 seconds\")"),
                    EnumSet.of(BUILTIN),
                    Sighting.in("by-id", "missing-output", "missing-state")));

    private ProfitWindowsFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(ProfitWindows.SCENARIO, rule, mistake, apis, sighting);
    }
}
