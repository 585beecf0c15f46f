package io.carryover.structured.profitwindows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.window;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.profitwindows.TradeEvent;
import io.carryover.scenarios.profitwindows.WindowProfit;
import io.carryover.scenarios.profitwindows.Windows;
import java.time.Duration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;

/**
 * A trade's share in each of its windows, for functions of ours to add up. The window column inherits the watermark of the
 * time that it is made of, so the engine judges lateness by the end of the window, as it does in its own aggregation (D23). The
 * time itself is left behind: Spark refuses a stateful operator whose rows have two event times.
 */
final class WindowShares {

    private WindowShares() {}

    static Dataset<WindowProfit> of(Dataset<TradeEvent> events, Parameters parameters) {
        return events.withWatermark("time", milliseconds(parameters.get(ProfitWindows.WATERMARK_DELAY)))
                .select(windowOf(parameters), idOf(parameters, "id"), col("profit"))
                .as(RecordEncoder.of(WindowProfit.class));
    }

    /** One row for each window that the time is in. */
    static Column windowOf(Parameters parameters) {
        Windows windows = ProfitWindows.windows(parameters);
        return window(col("time"), milliseconds(windows.length()), milliseconds(windows.slide()))
                .as("window");
    }

    /** Null where all that was traded counts together. */
    static Column idOf(Parameters parameters, String column) {
        return (parameters.get(ProfitWindows.BY_ID) ? col(column) : lit(null).cast("string")).as("id");
    }

    static String milliseconds(Duration length) {
        return length.toMillis() + " milliseconds";
    }
}
