package io.carryover.dstream.profitwindows;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
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
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The windows are ours: those of the engine are windows of arrival time (D19). A window is a key, and called in every batch; the
 * watermark comes with its trades, and as a tick when it is at its end. What is emitted has to stay in the state for the
 * batch, although the window is over.
 */
public final class ProfitWindowsUpdateStateByKey {

    public static final LegacyJob<TradeEvent, WindowProfit> JOB = new LegacyJob<>(
            ProfitWindows.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            WindowProfit.class,
            Profit.class,
            ProfitWindowsUpdateStateByKey::wire,
            ProfitWindowsUpdateStateByKey::project);

    private ProfitWindowsUpdateStateByKey() {}

    public static JavaDStream<WindowProfit> wire(
            JavaDStream<TradeEvent> events, CarriedState carried, Parameters parameters) {
        Windows windows = ProfitWindows.windows(parameters);
        boolean byId = parameters.get(ProfitWindows.BY_ID);
        EmitMode mode = parameters.get(ProfitWindows.OUTPUT_MODE);
        Ticks<WindowKey, Profit> ticks = new Ticks<>(
                (key, profit) -> java.util.Optional.of(key.window().end()).filter(end -> profit.isOpen()));

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
        JavaPairDStream<WindowKey, Profit> profits = BatchTimeState.updateStateByKey(
                timed, (Time now, WindowKey key, List<Timed<TradeEvent>> values, Optional<Profit> state) -> {
                    Profit before = state.orElse(Profit.NONE);
                    Profit after = values.isEmpty() ? before.quiet() : before.add(key, values, mode);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        profits.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(WindowKey.class, Long.class)
                .as((sum, lastUpdatedMs) -> new Profit(sum, true, false))
                .into(profits);
        ticks.readFrom(profits);

        return profits.filter(profit -> profit._2().isEmitted())
                .map(profit -> WindowProfit.of(profit._1(), profit._2().sum()));
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        Profit profit = (Profit) entry.state();
        return profit.isOpen()
                ? java.util.Optional.of(new KeyedState(entry.key(), profit.sum()))
                : java.util.Optional.empty();
    }

    /**
     * The state of a window.
     *
     * @param isOpen whether the window is there in the next batch
     * @param isEmitted whether it is emitted in this batch
     */
    record Profit(long sum, boolean isOpen, boolean isEmitted) implements Serializable {

        static final Profit NONE = new Profit(0, false, false);

        Profit add(WindowKey key, List<Timed<TradeEvent>> values, EmitMode mode) {
            List<TradeEvent> trades = Timed.eventsOf(values);
            long added = trades.stream().mapToLong(TradeEvent::profit).sum();
            boolean isOver = key.window().isOverAt(values.get(0).watermark());
            return new Profit(sum + added, !isOver, mode.emits(!trades.isEmpty(), isOver));
        }

        Profit quiet() {
            return new Profit(sum, isOpen, false);
        }

        boolean isEmpty() {
            return !isOpen && !isEmitted;
        }
    }
}
