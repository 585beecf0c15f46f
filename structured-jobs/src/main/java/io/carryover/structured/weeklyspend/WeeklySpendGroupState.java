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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * A watermark goes by a timestamp, so a column has the first instant of the date, in UTC whatever the time zone of the
 * session. A timeout fires behind its time, so it is set one millisecond before the expiry; it may not lie behind the
 * watermark, so a user who is due already is forgotten in the same call.
 */
public final class WeeklySpendGroupState {

    public static final MigratedJob<Purchase, UserSpend> JOB = new MigratedJob<>(
            WeeklySpend.SCENARIO,
            Api.GROUP_STATE,
            UserSpend.class,
            OutputMode.Update(),
            WeeklySpendGroupState::wire,
            WeeklySpendGroupState::project);

    private static final long SECONDS_OF_A_DAY = 86_400;

    private WeeklySpendGroupState() {}

    public static Dataset<UserSpend> wire(Dataset<Purchase> purchases, CarriedState carried, Parameters parameters) {
        Duration span = parameters.get(WeeklySpend.SPAN);
        long delayMs = parameters.get(WeeklySpend.WATERMARK_DELAY).toMillis();
        CarriedWatermark watermark = carried.watermark();

        FlatMapGroupsWithStateFunction<String, Purchase, Spending, UserSpend> spending = (user, values, state) ->
                state.hasTimedOut() ? forget(state) : spend(user, values, state, span, watermark);
        return purchases
                .withColumn(
                        "eventTime", timestamp_seconds(unix_date(col("date")).multiply(SECONDS_OF_A_DAY)))
                .withWatermark("eventTime", delayMs + " milliseconds")
                .where(watermark.isBefore("eventTime"))
                .as(RecordEncoder.of(Purchase.class))
                .groupByKey((MapFunction<Purchase, String>) Purchase::user, Encoders.STRING())
                .flatMapGroupsWithState(
                        spending,
                        OutputMode.Update(),
                        RecordEncoder.of(Spending.class),
                        RecordEncoder.of(UserSpend.class),
                        GroupStateTimeout.EventTimeTimeout(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(Spending.class)));
    }

    /** The first call of a carried key has no values. */
    private static Iterator<UserSpend> spend(
            String user,
            Iterator<Purchase> values,
            GroupState<Spending> state,
            Duration span,
            CarriedWatermark watermark) {
        Optional<Spending> before = state.exists() ? Optional.of(state.get()) : Optional.empty();
        boolean isChanged = values.hasNext();
        Spending after = isChanged ? Spending.after(before, values, span) : before.orElseThrow();
        if (after.isDue(watermark.orLater(state.getCurrentWatermarkMs()), span)) {
            state.remove();
        } else {
            state.update(after);
            state.setTimeoutTimestamp(after.expiry(span).toEpochMilli() - 1);
        }
        return isChanged ? List.of(UserSpend.of(user, after)).iterator() : Collections.emptyIterator();
    }

    private static Iterator<UserSpend> forget(GroupState<Spending> state) {
        state.remove();
        return Collections.emptyIterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), RecordEncoder.of(Spending.class)).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
