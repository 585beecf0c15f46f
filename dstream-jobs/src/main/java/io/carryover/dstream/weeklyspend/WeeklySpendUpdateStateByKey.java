package io.carryover.dstream.weeklyspend;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Timed;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.weeklyspend.Purchase;
import io.carryover.scenarios.weeklyspend.Spending;
import io.carryover.scenarios.weeklyspend.UserSpend;
import io.carryover.scenarios.weeklyspend.WeeklySpend;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, but nobody tells it the watermark: it comes with the purchases, and as a tick for a
 * user who is due without one. The state carries the row of the batch, and so outlives its user by one batch.
 */
public final class WeeklySpendUpdateStateByKey {

    public static final LegacyJob<Purchase, UserSpend> JOB = new LegacyJob<>(
            WeeklySpend.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            UserSpend.class,
            SpendingWithRow.class,
            WeeklySpendUpdateStateByKey::wire,
            WeeklySpendUpdateStateByKey::project);

    private WeeklySpendUpdateStateByKey() {}

    public static JavaDStream<UserSpend> wire(
            JavaDStream<Purchase> purchases, CarriedState carried, Parameters parameters) {
        Duration span = parameters.get(WeeklySpend.SPAN);
        Ticks<String, SpendingWithRow> ticks =
                new Ticks<>(state -> state.kept().map(spending -> spending.expiry(span)));

        JavaPairDStream<String, Timed<Purchase>> timed = EventTime.of(
                JOB.name(),
                purchases.mapToPair(purchase -> new Tuple2<>(purchase.user(), purchase)),
                Purchase::eventTime,
                parameters.get(WeeklySpend.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaPairDStream<String, SpendingWithRow> spending =
                BatchTimeState.updateStateByKey(timed, (now, user, values, state) -> {
                    SpendingWithRow before = state.orElse(SpendingWithRow.NONE);
                    SpendingWithRow after = values.isEmpty() ? before.quiet() : before.spend(user, values, span);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        spending.checkpoint(StateCheckpoint.interval(purchases, parameters));
        carried.state(String.class, Spending.class)
                .as((spent, lastUpdatedMs) -> new SpendingWithRow(spent, null))
                .into(spending);
        ticks.readFrom(spending);

        return spending.filter(user -> user._2().row() != null)
                .map(user -> user._2().row());
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return ((SpendingWithRow) entry.state()).kept().map(spending -> new KeyedState(entry.key(), spending));
    }

    /**
     * The state of a user.
     *
     * @param spending null if the user was forgotten in this batch
     * @param row what this batch emits; null if nothing
     */
    record SpendingWithRow(Spending spending, UserSpend row) implements Serializable {

        static final SpendingWithRow NONE = new SpendingWithRow(null, null);

        SpendingWithRow spend(String user, List<Timed<Purchase>> values, Duration span) {
            Instant watermark = values.get(0).watermark();
            List<Purchase> purchases = Timed.eventsOf(values);
            if (purchases.isEmpty()) { // a tick comes to who is due
                return NONE;
            }
            Spending after = Spending.after(kept(), purchases.iterator(), span);
            return new SpendingWithRow(after.isDue(watermark, span) ? null : after, UserSpend.of(user, after));
        }

        SpendingWithRow quiet() {
            return new SpendingWithRow(spending, null);
        }

        java.util.Optional<Spending> kept() {
            return java.util.Optional.ofNullable(spending);
        }

        boolean isEmpty() {
            return spending == null && row == null;
        }
    }
}
