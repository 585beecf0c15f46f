package io.carryover.structured.profitwindows;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.CarriedWatermark;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.EmitMode;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.profitwindows.TradeEvent;
import io.carryover.scenarios.profitwindows.WindowKey;
import io.carryover.scenarios.profitwindows.WindowProfit;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.OutputModes;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;

/**
 * The engine makes the windows, drops what is late for them, and keeps the watermark. A timeout fires behind its time, so it
 * is set one millisecond before the end of the window, in every call; a window that is over already leaves in the call.
 */
public final class ProfitWindowsGroupState {

    public static final MigratedJob<TradeEvent, WindowProfit> JOB = new MigratedJob<>(
            ProfitWindows.SCENARIO,
            Api.GROUP_STATE,
            WindowProfit.class,
            parameters -> OutputModes.of(parameters.get(ProfitWindows.OUTPUT_MODE)),
            ProfitWindowsGroupState::wire,
            ProfitWindowsGroupState::project,
            true);

    private ProfitWindowsGroupState() {}

    public static Dataset<WindowProfit> wire(Dataset<TradeEvent> events, CarriedState carried, Parameters parameters) {
        EmitMode mode = parameters.get(ProfitWindows.OUTPUT_MODE);
        CarriedWatermark watermark = carried.watermark();

        FlatMapGroupsWithStateFunction<WindowKey, WindowProfit, Long, WindowProfit> profits =
                (key, shares, state) -> add(key, shares, state, mode, watermark);
        return WindowShares.of(events, parameters)
                .where(watermark.isBefore("window.end"))
                .groupByKey((MapFunction<WindowProfit, WindowKey>) WindowProfit::key, RecordEncoder.of(WindowKey.class))
                .flatMapGroupsWithState(
                        profits,
                        OutputModes.of(mode),
                        Encoders.LONG(),
                        RecordEncoder.of(WindowProfit.class),
                        GroupStateTimeout.EventTimeTimeout(),
                        carried.state(RecordEncoder.of(WindowKey.class), Encoders.LONG()));
    }

    private static Iterator<WindowProfit> add(
            WindowKey key,
            Iterator<WindowProfit> shares,
            GroupState<Long> state,
            EmitMode mode,
            CarriedWatermark watermark) {
        boolean isChanged = shares.hasNext(); // not at the timeout, nor in the first call of a carried key
        long profit = state.exists() ? state.get() : 0;
        while (shares.hasNext()) {
            profit += shares.next().profit();
        }
        boolean isOver = key.window().isOverAt(watermark.orLater(state.getCurrentWatermarkMs()));
        if (isOver) {
            state.remove();
        } else {
            state.update(profit);
            state.setTimeoutTimestamp(Math.max(1, key.window().end().toEpochMilli() - 1)); // 1970 itself is refused
        }
        return mode.emits(isChanged, isOver)
                ? List.of(WindowProfit.of(key, profit)).iterator()
                : Collections.emptyIterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(RecordEncoder.of(WindowKey.class), Encoders.LONG()).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
