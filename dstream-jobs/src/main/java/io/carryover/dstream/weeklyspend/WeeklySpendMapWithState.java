package io.carryover.dstream.weeklyspend;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine's own timeout goes by processing time. So the watermark comes with the purchases, and as a tick for a user who
 * is due without one, whose state the function removes without a row.
 */
public final class WeeklySpendMapWithState {

    public static final LegacyJob<Purchase, UserSpend> JOB = new LegacyJob<>(
            WeeklySpend.SCENARIO,
            Api.MAP_WITH_STATE,
            UserSpend.class,
            Spending.class,
            WeeklySpendMapWithState::wire,
            WeeklySpendMapWithState::project);

    private WeeklySpendMapWithState() {}

    public static JavaDStream<UserSpend> wire(
            JavaDStream<Purchase> purchases, CarriedState carried, Parameters parameters) {
        Duration span = parameters.get(WeeklySpend.SPAN);
        Ticks<String, Spending> ticks = new Ticks<>(spending -> java.util.Optional.of(spending.expiry(span)));

        JavaPairDStream<String, Timed<Purchase>> timed = EventTime.of(
                JOB.name(),
                purchases.mapToPair(purchase -> new Tuple2<>(purchase.user(), purchase)),
                Purchase::eventTime,
                parameters.get(WeeklySpend.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaMapWithStateDStream<String, Iterable<Timed<Purchase>>, Spending, List<UserSpend>> spending =
                timed.groupByKey()
                        .mapWithState(StateSpec.function(
                                (String user, Optional<Iterable<Timed<Purchase>>> values, State<Spending> state) ->
                                        spend(user, values.get(), state, span)));
        spending.checkpoint(StateCheckpoint.interval(purchases, parameters));
        carried.state(String.class, Spending.class).into(spending);
        ticks.readFrom(spending.stateSnapshots());

        return spending.flatMap(List::iterator);
    }

    private static List<UserSpend> spend(
            String user, Iterable<Timed<Purchase>> values, State<Spending> state, Duration span) {
        Instant watermark = values.iterator().next().watermark();
        List<Purchase> purchases = Timed.eventsOf(values);
        if (purchases.isEmpty()) { // a tick comes to who is due
            state.remove();
            return List.of();
        }
        Spending after = Spending.after(before(state), purchases.iterator(), span);
        if (after.isDue(watermark, span)) {
            state.remove();
        } else {
            state.update(after);
        }
        return List.of(UserSpend.of(user, after));
    }

    private static java.util.Optional<Spending> before(State<Spending> state) {
        return state.exists() ? java.util.Optional.of(state.get()) : java.util.Optional.empty();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
