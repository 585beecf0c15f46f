package io.carryover.structured.gapsessions;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.CarriedWatermark;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * The engine drops late events and keeps the watermark. A timeout fires behind its time, so it is set one millisecond
 * before the expiry; it may not lie behind the watermark, so what is due already expires in the same call.
 */
public final class GapSessionsGroupState {

    public static final MigratedJob<UserEvent, UserSession> JOB = new MigratedJob<>(
            GapSessions.SCENARIO,
            Api.GROUP_STATE,
            UserSession.class,
            OutputMode.Append(),
            GapSessionsGroupState::wire,
            GapSessionsGroupState::project);

    private GapSessionsGroupState() {}

    public static Dataset<UserSession> wire(Dataset<UserEvent> events, CarriedState carried, Parameters parameters) {
        Duration gap = parameters.get(GapSessions.GAP);
        long delayMs = parameters.get(GapSessions.WATERMARK_DELAY).toMillis();
        CarriedWatermark watermark = carried.watermark();

        FlatMapGroupsWithStateFunction<String, UserEvent, OpenSessions, UserSession> sessions =
                (userId, values, state) -> collect(userId, values, state, gap, watermark);
        return events.withWatermark("eventTime", delayMs + " milliseconds")
                .where(watermark.isBefore("eventTime"))
                .groupByKey((MapFunction<UserEvent, String>) UserEvent::userId, Encoders.STRING())
                .flatMapGroupsWithState(
                        sessions,
                        OutputMode.Append(),
                        RecordEncoder.of(OpenSessions.class),
                        RecordEncoder.of(UserSession.class),
                        GroupStateTimeout.EventTimeTimeout(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(OpenSessions.class)));
    }

    private static Iterator<UserSession> collect(
            String userId,
            Iterator<UserEvent> values,
            GroupState<OpenSessions> state,
            Duration gap,
            CarriedWatermark watermark) {
        Instant now = watermark.orLater(state.getCurrentWatermarkMs());
        OpenSessions all = state.exists() ? state.get() : OpenSessions.NONE;
        while (values.hasNext()) {
            all = all.add(values.next().eventTime(), gap);
        }
        OpenSessions open = all.openAt(now, gap);
        if (open.isEmpty()) {
            state.remove();
        } else {
            state.update(open);
            state.setTimeoutTimestamp(open.nextExpiry(gap).orElseThrow().toEpochMilli() - 1);
        }
        return all.dueBy(now, gap).stream()
                .map(session -> UserSession.of(userId, session))
                .iterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), RecordEncoder.of(OpenSessions.class)).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
