package io.carryover.structured.weeklyspend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.apache.spark.sql.functions.unix_date;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.CarriedWatermark;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.weeklyspend.Purchase;
import io.carryover.scenarios.weeklyspend.Spending;
import io.carryover.scenarios.weeklyspend.UserSpend;
import io.carryover.scenarios.weeklyspend.WeeklySpend;
import io.carryover.structured.MigratedJob;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
 * A watermark goes by a timestamp, so a column has the first instant of the date, in UTC whatever the time zone of the
 * session. A timer fires at its time, so it is set to the expiry itself, and in the batch in which it is set, if it is due by
 * then. The state's own time to live goes by processing time.
 */
public final class WeeklySpendTransformWithState {

    public static final MigratedJob<Purchase, UserSpend> JOB = new MigratedJob<>(
            WeeklySpend.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            UserSpend.class,
            OutputMode.Update(),
            WeeklySpendTransformWithState::wire,
            WeeklySpendTransformWithState::project);

    private static final String SPENDING = "spending";
    private static final long SECONDS_OF_A_DAY = 86_400;

    private WeeklySpendTransformWithState() {}

    public static Dataset<UserSpend> wire(Dataset<Purchase> purchases, CarriedState carried, Parameters parameters) {
        long delayMs = parameters.get(WeeklySpend.WATERMARK_DELAY).toMillis();

        return purchases
                .withColumn(
                        "eventTime", timestamp_seconds(unix_date(col("date")).multiply(SECONDS_OF_A_DAY)))
                .withWatermark("eventTime", delayMs + " milliseconds")
                .where(carried.watermark().isBefore("eventTime"))
                .as(RecordEncoder.of(Purchase.class))
                .groupByKey((MapFunction<Purchase, String>) Purchase::user, Encoders.STRING())
                .transformWithState(
                        new Spendings(parameters.get(WeeklySpend.SPAN), carried.watermark()),
                        TimeMode.EventTime(),
                        OutputMode.Update(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(Spending.class)),
                        RecordEncoder.of(UserSpend.class),
                        RecordEncoder.of(Spending.class));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(SPENDING, Encoders.STRING(), RecordEncoder.of(Spending.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Spendings
            extends StatefulProcessorWithInitialState<String, Purchase, UserSpend, Spending> {

        private final Duration span;
        private final CarriedWatermark watermark;
        private transient ValueState<Spending> spending;

        Spendings(Duration span, CarriedWatermark watermark) {
            this.span = span;
            this.watermark = watermark;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            spending = getHandle().getValueState(SPENDING, RecordEncoder.of(Spending.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String user, Spending carried, TimerValues timerValues) {
            spending.update(carried);
            getHandle().registerTimer(watermark.timerAt(carried.expiry(span)));
        }

        @Override
        public Iterator<UserSpend> handleInputRows(String user, Iterator<Purchase> values, TimerValues timerValues) {
            Optional<Spending> before = spending.exists() ? Optional.of(spending.get()) : Optional.empty();
            Spending after = Spending.after(before, CollectionConverters.asJava(values), span);
            UserSpend emitted = UserSpend.of(user, after); // first, because it says whose sum is too large
            spending.update(after);
            resetTimer(after.expiry(span).toEpochMilli());
            return CollectionConverters.asScala(List.of(emitted).iterator());
        }

        private void resetTimer(long timeMs) {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
            getHandle().registerTimer(timeMs);
        }

        @Override
        public Iterator<UserSpend> handleExpiredTimer(String user, TimerValues timerValues, ExpiredTimerInfo timer) {
            spending.clear();
            return CollectionConverters.asScala(Collections.emptyIterator());
        }
    }
}
