package io.carryover.parity.suite;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.explicitendsessions.ClosedSession;
import io.carryover.scenarios.explicitendsessions.Collected;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.OpenSession;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.options.Parameters;
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

/** Emits what it should, but leaves an empty state behind where a session has ended. */
final class EndedSessionsStay {

    private static final OpenSession EMPTY = new OpenSession(List.of(), 0);

    private EndedSessionsStay() {}

    static Dataset<ClosedSession> wire(Dataset<SessionEvent> events, Parameters parameters) {
        long timeoutMs = parameters.get(ExplicitEndSessions.TIMEOUT).toMillis();
        FlatMapGroupsWithStateFunction<Integer, SessionEvent, OpenSession, ClosedSession> sessions =
                (id, values, state) -> collect(id, values, state, timeoutMs);
        return events.groupByKey((MapFunction<SessionEvent, Integer>) SessionEvent::id, Encoders.INT())
                .flatMapGroupsWithState(
                        sessions,
                        OutputMode.Append(),
                        RecordEncoder.of(OpenSession.class),
                        RecordEncoder.of(ClosedSession.class),
                        GroupStateTimeout.ProcessingTimeTimeout());
    }

    private static Iterator<ClosedSession> collect(
            Integer id, Iterator<SessionEvent> values, GroupState<OpenSession> state, long timeoutMs) {
        if (state.hasTimedOut()) {
            return Collections.emptyIterator();
        }
        Optional<OpenSession> before = state.exists() ? Optional.of(state.get()) : Optional.empty();
        Collected collected = Collected.from(id, before, values, Integer.MAX_VALUE);
        state.update(collected.open().orElse(EMPTY));
        state.setTimeoutDuration(timeoutMs);
        return collected.closed().iterator();
    }
}
