package io.carryover.structured.profitwindows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.profitwindows.TradeEvent;
import io.carryover.scenarios.profitwindows.WindowProfit;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.OutputModes;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;

/**
 * No function at all: {@code window()}. The output mode says what is emitted, and in complete mode also what is kept: every
 * window for ever, and nothing is late, as the engine has no use for the watermark then.
 */
public final class ProfitWindowsBuiltin {

    public static final MigratedJob<TradeEvent, WindowProfit> JOB = new MigratedJob<>(
            ProfitWindows.SCENARIO,
            Api.BUILTIN,
            WindowProfit.class,
            parameters -> OutputModes.of(parameters.get(ProfitWindows.OUTPUT_MODE)),
            MigratedJob.Wiring.ofBuiltin(ProfitWindowsBuiltin::wire),
            ProfitWindowsBuiltin::project,
            false);

    private ProfitWindowsBuiltin() {}

    public static Dataset<WindowProfit> wire(Dataset<TradeEvent> events, Parameters parameters) {
        String delay = WindowShares.milliseconds(parameters.get(ProfitWindows.WATERMARK_DELAY));
        Column window = WindowShares.windowOf(parameters);
        Column[] key = parameters.get(ProfitWindows.BY_ID) ? new Column[] {window, col("id")} : new Column[] {window};

        return events.withWatermark("time", delay)
                .groupBy(key)
                .agg(sum("profit").as("profit"))
                .select(col("window"), WindowShares.idOf(parameters, "id"), col("profit"))
                .as(RecordEncoder.of(WindowProfit.class));
    }

    /** The state store has a row for each window. */
    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state
                .rows()
                .select(
                        col("key.window"),
                        WindowShares.idOf(parameters, "key.id"),
                        col("value.sum").as("profit"))
                .as(RecordEncoder.of(WindowProfit.class))
                .collectAsList()
                .stream()
                .map(profit -> new KeyedState(profit.key(), profit.profit()))
                .toList();
    }
}
