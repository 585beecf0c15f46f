package io.carryover.dstream.conversionfunnel;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.conversionfunnel.Conversion;
import io.carryover.scenarios.conversionfunnel.ConversionFunnel;
import io.carryover.scenarios.conversionfunnel.Followed;
import io.carryover.scenarios.conversionfunnel.FunnelEvent;
import io.carryover.scenarios.conversionfunnel.Progress;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, so the idle timeout is a comparison with the batch time. There is no output but the
 * state itself: the state carries the conversions of the batch, and loses them in the next.
 */
public final class ConversionFunnelUpdateStateByKey {

    public static final LegacyJob<FunnelEvent, Conversion> JOB = new LegacyJob<>(
            ConversionFunnel.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            Conversion.class,
            FunnelUser.class,
            ConversionFunnelUpdateStateByKey::wire,
            ConversionFunnelUpdateStateByKey::project);

    private ConversionFunnelUpdateStateByKey() {}

    public static JavaDStream<Conversion> wire(
            JavaDStream<FunnelEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, FunnelUser> users = BatchTimeState.updateStateByKey(
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)), (now, userId, values, state) -> {
                    FunnelUser before = state.orElse(FunnelUser.NEW);
                    FunnelUser after = values.isEmpty() ? before.idle(now, idleTimeout) : before.follow(now, values);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        users.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, Progress.class)
                .as((progress, lastUpdatedMs) -> new FunnelUser(progress, lastUpdatedMs, List.of()))
                .into(users);

        return users.flatMap(user -> user._2().conversions().iterator());
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.ofNullable(((FunnelUser) entry.state()).progress())
                .map(progress -> new KeyedState(entry.key(), progress));
    }

    /**
     * The state of a user.
     *
     * @param progress null if nothing is matched
     * @param lastEventMs time of the last batch with an event of the user
     * @param conversions those of this batch
     */
    record FunnelUser(Progress progress, long lastEventMs, List<Conversion> conversions) implements Serializable {

        static final FunnelUser NEW = new FunnelUser(null, 0, List.of());

        FunnelUser follow(Time now, List<FunnelEvent> events) {
            Followed followed = Followed.from(java.util.Optional.ofNullable(progress), events.iterator());
            return new FunnelUser(followed.progress().orElse(null), now.milliseconds(), followed.conversions());
        }

        FunnelUser idle(Time now, IdleTimeout idleTimeout) {
            return idleTimeout.isOver(lastEventMs, now.milliseconds())
                    ? NEW
                    : new FunnelUser(progress, lastEventMs, List.of());
        }

        boolean isEmpty() {
            return progress == null && conversions.isEmpty();
        }
    }
}
