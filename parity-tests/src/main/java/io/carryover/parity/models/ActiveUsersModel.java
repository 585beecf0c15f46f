package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scenario 7: a user is active from an event on until the first step whose time is greater than that of the user's last
 * step with an event + {@code timeout}.
 */
final class ActiveUsersModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        Users users = new Users(parameters.duration("timeout", "5 minutes"));
        for (int step : course.steps()) {
            Set<String> present = new TreeSet<>();
            for (Event event : reader.eventsOf(step)) {
                users.see(event, fixture.timeOf(step));
                present.add(event.userId());
            }
            present.forEach(user -> users.emit(step, user, "ACTIVE"));
            users.timeOut(step, fixture.timeOf(step));
        }
        return new Snapshot(users.outputs, users.state(), reader.rejects(), Optional.of(Map.of()));
    }

    private record Event(String userId, Instant timestamp) {

        static Event of(Fields fields) {
            return new Event(fields.text("userId"), fields.instant("timestamp"));
        }
    }

    private static final class Users {

        private final Duration timeout;
        private final Map<String, Instant> lastSeen = new TreeMap<>();
        private final Map<String, Instant> deadlines = new TreeMap<>();
        private final List<OutputRow> outputs = new ArrayList<>();

        Users(Duration timeout) {
            this.timeout = timeout;
        }

        void see(Event event, Instant stepTime) {
            lastSeen.merge(event.userId(), event.timestamp(), (one, other) -> one.isBefore(other) ? other : one);
            deadlines.put(event.userId(), stepTime.plus(timeout));
        }

        void timeOut(int step, Instant stepTime) {
            for (String user : List.copyOf(deadlines.keySet())) {
                if (deadlines.get(user).isBefore(stepTime)) {
                    emit(step, user, "INACTIVE");
                    lastSeen.remove(user);
                    deadlines.remove(user);
                }
            }
        }

        void emit(int step, String user, String status) {
            ObjectNode row = Json.object().put("userId", user).put("status", status);
            outputs.add(
                    new OutputRow(step, row.put("lastSeen", lastSeen.get(user).toString())));
        }

        List<JsonNode> state() {
            List<JsonNode> rows = new ArrayList<>();
            lastSeen.forEach((user, newest) -> {
                ObjectNode row = Json.object().put("key", user);
                row.putObject("state").put("lastSeen", newest.toString());
                rows.add(row.put("deadline", deadlines.get(user).toString()));
            });
            return rows;
        }
    }
}
