package io.carryover.dstream.profitwindows;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Timed;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.EmitMode;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.profitwindows.TradeEvent;
import io.carryover.scenarios.profitwindows.WindowKey;
import io.carryover.scenarios.profitwindows.WindowProfit;
import io.carryover.scenarios.profitwindows.Windows;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The windows are ours: those of the engine are windows of arrival time (D19). A window is a key, so its trades are grouped
 * before the call, and a tick tells it when the watermark is at its end.
 */
public final class ProfitWindowsMapWithState {

    public static final LegacyJob<TradeEvent, WindowProfit> JOB = new LegacyJob<>(
            ProfitWindows.SCENARIO,
            Api.MAP_WITH_STATE,
            WindowProfit.class,
            Long.class,
            ProfitWindowsMapWithState::wire,
            ProfitWindowsMapWithState::project);

    private ProfitWindowsMapWithState() {}

    public static JavaDStream<WindowProfit> wire(
            JavaDStream<TradeEvent> events, CarriedState carried, Parameters parameters) {
        Windows windows = ProfitWindows.windows(parameters);
        boolean byId = parameters.get(ProfitWindows.BY_ID);
        EmitMode mode = parameters.get(ProfitWindows.OUTPUT_MODE);
        Ticks<WindowKey, Long> ticks =
                new Ticks<>((key, profit) -> java.util.Optional.of(key.window().end()));

        JavaPairDStream<WindowKey, Timed<TradeEvent>> timed = EventTime.of(
                JOB.name(),
                events.flatMapToPair(trade -> trade.keys(windows, byId).stream()
                        .map(key -> new Tuple2<>(key, trade))
                        .iterator()),
                TradeEvent::time,
                (key, trade) -> key.window().end(),
                parameters.get(ProfitWindows.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaMapWithStateDStream<WindowKey, Iterable<Timed<TradeEvent>>, Long, List<WindowProfit>> profits =
                timed.groupByKey()
                        .mapWithState(StateSpec.function(
                                (WindowKey key, Optional<Iterable<Timed<TradeEvent>>> values, State<Long> state) ->
                                        add(key, values.get(), state, mode)));
        profits.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(WindowKey.class, Long.class).into(profits);
        ticks.readFrom(profits.stateSnapshots());

        return profits.flatMap(List::iterator);
    }

    private static List<WindowProfit> add(
            WindowKey key, Iterable<Timed<TradeEvent>> values, State<Long> state, EmitMode mode) {
        List<TradeEvent> trades = Timed.eventsOf(values);
        long profit = (state.exists() ? state.get() : 0)
                + trades.stream().mapToLong(TradeEvent::profit).sum();
        boolean isOver = key.window().isOverAt(values.iterator().next().watermark());
        if (isOver) {
            state.remove();
        } else {
            state.update(profit);
        }
        return mode.emits(!trades.isEmpty(), isOver) ? List.of(WindowProfit.of(key, profit)) : List.of();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
