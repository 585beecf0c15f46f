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
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessorWithInitialState;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The engine makes the windows, drops what is late for them, and keeps the watermark. A window's one timer is set to its end
 * with its first trade; if that is due already, it fires in the same batch, behind all trades.
 */
public final class ProfitWindowsTransformWithState {

    public static final MigratedJob<TradeEvent, WindowProfit> JOB = new MigratedJob<>(
            ProfitWindows.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            WindowProfit.class,
            parameters -> OutputModes.of(parameters.get(ProfitWindows.OUTPUT_MODE)),
            ProfitWindowsTransformWithState::wire,
            ProfitWindowsTransformWithState::project,
            true);

    private static final String PROFIT = "profit";

    private ProfitWindowsTransformWithState() {}

    public static Dataset<WindowProfit> wire(Dataset<TradeEvent> events, CarriedState carried, Parameters parameters) {
        EmitMode mode = parameters.get(ProfitWindows.OUTPUT_MODE);

        return WindowShares.of(events, parameters)
                .where(carried.watermark().isBefore("window.end"))
                .groupByKey((MapFunction<WindowProfit, WindowKey>) WindowProfit::key, RecordEncoder.of(WindowKey.class))
                .transformWithState(
                        new Profits(mode, carried.watermark()),
                        TimeMode.EventTime(),
                        OutputModes.of(mode),
                        carried.state(RecordEncoder.of(WindowKey.class), Encoders.LONG()),
                        RecordEncoder.of(WindowProfit.class),
                        Encoders.LONG());
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(PROFIT, RecordEncoder.of(WindowKey.class), Encoders.LONG()).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Profits
            extends StatefulProcessorWithInitialState<WindowKey, WindowProfit, WindowProfit, Long> {

        private final EmitMode mode;
        private final CarriedWatermark watermark;
        private transient ValueState<Long> profit;

        Profits(EmitMode mode, CarriedWatermark watermark) {
            this.mode = mode;
            this.watermark = watermark;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            profit = getHandle().getValueState(PROFIT, Encoders.LONG(), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(WindowKey key, Long carried, TimerValues timerValues) {
            profit.update(carried);
            getHandle().registerTimer(watermark.timerAt(key.window().end()));
        }

        @Override
        public Iterator<WindowProfit> handleInputRows(
                WindowKey key, Iterator<WindowProfit> shares, TimerValues timerValues) {
            if (!profit.exists()) {
                profit.update(0L);
                getHandle().registerTimer(key.window().end().toEpochMilli());
            }
            long sum = profit.get();
            while (shares.hasNext()) {
                sum += shares.next().profit();
            }
            profit.update(sum);
            return rows(mode.emits(true, false), key, sum);
        }

        @Override
        public Iterator<WindowProfit> handleExpiredTimer(
                WindowKey key, TimerValues timerValues, ExpiredTimerInfo timer) {
            long sum = profit.get();
            profit.clear();
            return rows(mode.emits(false, true), key, sum);
        }

        private static Iterator<WindowProfit> rows(boolean isEmitted, WindowKey key, long sum) {
            List<WindowProfit> rows = isEmitted ? List.of(WindowProfit.of(key, sum)) : List.of();
            return CollectionConverters.asScala(rows.iterator());
        }
    }
}
