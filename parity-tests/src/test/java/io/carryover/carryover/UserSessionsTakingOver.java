package io.carryover.carryover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.parity.wild.KafkaLine;
import io.carryover.structured.selfcontained.UserSessions.Event;
import io.carryover.structured.selfcontained.UserSessions.Session;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * The migrated job of the pair found in the wild, as its team changes it to take over: beside a session, its state has when the
 * last event came, because carried state comes without timeouts.
 */
final class UserSessionsTakingOver {

    static final Encoder<Dated<Session>> STATE = Dated.encoder(Encoders.bean(Session.class));

    private static final ObjectMapper JSON = new ObjectMapper();

    private UserSessionsTakingOver() {}

    static Dataset<String> sessions(Dataset<KafkaLine> records, long timeoutMs, CarriedState carried) {
        FlatMapGroupsWithStateFunction<Integer, KafkaLine, Dated<Session>, String> collect =
                (id, lines, state) -> state.exists() && !lines.hasNext()
                        ? goOnWaiting(id, state, timeoutMs)
                        : collect(id, lines, state, timeoutMs);
        return records.groupByKey(
                        (MapFunction<KafkaLine, Integer>) line -> event(line).id(), Encoders.INT())
                .flatMapGroupsWithState(
                        collect,
                        OutputMode.Append(),
                        STATE,
                        Encoders.STRING(),
                        GroupStateTimeout.ProcessingTimeTimeout(),
                        carried.datedState(Encoders.INT(), Encoders.bean(Session.class)));
    }

    /** At a timeout, or in the first call of a carried user. */
    private static Iterator<String> goOnWaiting(Integer id, GroupState<Dated<Session>> state, long timeoutMs) {
        Dated<Session> session = state.get();
        long msLeft = session.msLeft(timeoutMs, state.getCurrentProcessingTimeMs());
        if (msLeft < 0) {
            state.remove();
            return List.of(json(id, session.value(), "TIMEOUT")).iterator();
        }
        state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        return List.<String>of().iterator();
    }

    private static Iterator<String> collect(
            Integer id, Iterator<KafkaLine> lines, GroupState<Dated<Session>> state, long timeoutMs) {
        Session session = state.exists() ? state.get().value() : new Session();
        List<String> ended = new ArrayList<>();
        for (Event event : inOrder(lines)) {
            session.getEvents().add(event.data());
            if (event.isLast()) {
                ended.add(json(id, session, "LAST"));
                session = new Session();
            }
        }
        if (session.getEvents().isEmpty()) {
            state.remove();
        } else {
            state.update(new Dated<>(session, state.getCurrentProcessingTimeMs()));
            state.setTimeoutDuration(timeoutMs);
        }
        return ended.iterator();
    }

    private static List<Event> inOrder(Iterator<KafkaLine> lines) {
        List<KafkaLine> sorted = new ArrayList<>();
        lines.forEachRemaining(sorted::add);
        sorted.sort(Comparator.comparingLong(KafkaLine::offset));
        return sorted.stream().map(UserSessionsTakingOver::event).toList();
    }

    private static Event event(KafkaLine line) {
        try {
            return JSON.readValue(line.value(), Event.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Integer id, Session session, String end) {
        return JSON.createObjectNode()
                .put("id", id)
                .putPOJO("events", session.getEvents())
                .put("end", end)
                .toString();
    }
}
