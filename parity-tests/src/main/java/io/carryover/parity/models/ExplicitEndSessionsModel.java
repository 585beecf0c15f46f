package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scenario 1: a session takes a user's events in source order until one with {@code isLast}, or until the first step
 * whose time is greater than that of the user's last step with an event + {@code timeout}.
 */
final class ExplicitEndSessionsModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        Sessions sessions =
                new Sessions(parameters.duration("timeout", "5 minutes"), parameters.number("max-events", 1000));
        for (int step : course.steps()) {
            for (Event event : reader.eventsOf(step)) {
                sessions.take(step, fixture.timeOf(step), event);
            }
            sessions.timeOut(step, fixture.timeOf(step));
        }
        return new Snapshot(sessions.outputs, sessions.state(), reader.rejects(), Optional.of(Map.of()));
    }

    private record Event(int id, String data, boolean isLast) {

        static Event of(Fields fields) {
            return new Event(fields.integer("id"), fields.text("data"), fields.flag("isLast"));
        }
    }

    private static final class Sessions {

        private final Duration timeout;
        private final int maxEvents;
        private final Map<Integer, OpenSession> open = new TreeMap<>();
        private final List<OutputRow> outputs = new ArrayList<>();

        Sessions(Duration timeout, int maxEvents) {
            this.timeout = timeout;
            this.maxEvents = maxEvents;
        }

        void take(int step, Instant time, Event event) {
            OpenSession session = open.computeIfAbsent(event.id(), id -> new OpenSession());
            session.add(event.data(), maxEvents);
            session.deadline = time.plus(timeout);
            if (event.isLast()) {
                open.remove(event.id());
                emit(step, event.id(), session, "LAST");
            }
        }

        void timeOut(int step, Instant time) {
            for (int id : List.copyOf(open.keySet())) {
                if (time.isAfter(open.get(id).deadline)) {
                    emit(step, id, open.remove(id), "TIMEOUT");
                }
            }
        }

        private void emit(int step, int id, OpenSession session, String end) {
            ObjectNode row = Json.object().put("id", id);
            row.set("events", Json.texts(session.newest));
            outputs.add(new OutputRow(step, row.put("count", session.count).put("end", end)));
        }

        List<JsonNode> state() {
            List<JsonNode> rows = new ArrayList<>();
            open.forEach((id, session) -> {
                ObjectNode row = Json.object().put("key", id);
                row.putObject("state").put("count", session.count).set("data", Json.texts(session.newest));
                rows.add(row.put("deadline", session.deadline.toString()));
            });
            return rows;
        }
    }

    private static final class OpenSession {

        private final Deque<String> newest = new ArrayDeque<>();
        private long count;
        private Instant deadline = Instant.MAX;

        void add(String data, int maxEvents) {
            newest.addLast(data);
            count++;
            if (newest.size() > maxEvents) {
                newest.removeFirst();
            }
        }
    }
}
