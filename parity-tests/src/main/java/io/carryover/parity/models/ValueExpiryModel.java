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
 * Scenario 8: the value with a user's newest timestamp; of equal timestamps the one that comes last, whether in source
 * order within a step or in a later step. It expires once its timestamp + {@code expiry} is not after the watermark.
 */
final class ValueExpiryModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        Duration expiry = parameters.duration("expiry", "1 hour");
        Watermark watermark = new Watermark(parameters.duration("watermark-delay", "10 minutes"), course);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        Map<String, Event> newest = new TreeMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        Map<Integer, Long> late = new TreeMap<>();
        for (int step : course.steps()) {
            watermark.startStep(step);
            Set<String> seen = new TreeSet<>();
            for (Event event : reader.eventsOf(step)) {
                watermark.observe(event.time());
                if (watermark.isLate(event.time())) {
                    late.merge(step, 1L, Long::sum);
                } else {
                    newest.merge(event.user(), event, Event::or);
                    seen.add(event.user());
                }
            }
            seen.forEach(user -> outputs.add(row(step, newest.get(user), "ACTIVE")));
            newest.values().removeIf(event -> {
                boolean due = watermark.isDue(event.time().plus(expiry));
                if (due) {
                    outputs.add(row(step, event, "EXPIRED"));
                }
                return due;
            });
        }
        return new Snapshot(outputs, state(newest), reader.rejects(), Optional.of(late));
    }

    private static OutputRow row(int step, Event event, String status) {
        return new OutputRow(
                step,
                Json.object()
                        .put("userId", event.user())
                        .put("value", event.value())
                        .put("status", status));
    }

    private static List<JsonNode> state(Map<String, Event> newest) {
        List<JsonNode> rows = new ArrayList<>();
        newest.forEach((user, event) -> {
            ObjectNode row = Json.object().put("key", user);
            row.putObject("state")
                    .put("value", event.value())
                    .put("timestamp", event.time().toString());
            rows.add(row);
        });
        return rows;
    }

    private record Event(String user, String value, Instant time) {

        static Event of(Fields fields) {
            return new Event(fields.text("userId"), fields.text("value"), fields.instant("timestamp"));
        }

        /** Which of the two counts, if the other comes later. */
        Event or(Event other) {
            return time.isAfter(other.time) ? this : other;
        }
    }
}
