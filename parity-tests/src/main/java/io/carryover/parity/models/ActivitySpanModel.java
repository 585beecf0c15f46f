package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scenario 3: since when and until when a user is seen in the newest activity. Events of a step apply in timestamp
 * order, equal ones in source order; events without timestamp are dropped before they count as the user's.
 */
final class ActivitySpanModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        IdleTimeout idleTimeout = new IdleTimeout(parameters);
        Map<String, Span> spans = new TreeMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        for (int step : course.steps()) {
            Set<String> seen = new TreeSet<>();
            for (TimedEvent event : inTimeOrder(reader.eventsOf(step))) {
                spans.merge(event.user(), Span.of(event), (span, next) -> span.after(event));
                seen.add(event.user());
            }
            for (String user : seen) {
                outputs.add(new OutputRow(step, spans.get(user).toJson()));
                idleTimeout.touch(user, fixture.timeOf(step));
            }
            idleTimeout.leavingAt(fixture.timeOf(step)).forEach(spans::remove);
        }
        return new Snapshot(outputs, state(spans), reader.rejects(), Optional.of(Map.of()));
    }

    private static List<TimedEvent> inTimeOrder(List<Event> events) {
        return events.stream()
                .flatMap(event ->
                        event.timestamp().map(time -> new TimedEvent(event.user(), time, event.activity())).stream())
                .sorted(Comparator.comparing(TimedEvent::time))
                .toList();
    }

    private static List<JsonNode> state(Map<String, Span> spans) {
        List<JsonNode> rows = new ArrayList<>();
        spans.forEach((user, span) -> {
            ObjectNode row = Json.object().put("key", user);
            row.set("state", span.toJson());
            rows.add(row);
        });
        return rows;
    }

    private record Event(String user, Optional<Instant> timestamp, String activity) {

        static Event of(Fields fields) {
            return new Event(fields.text("user"), fields.optionalInstant("timestamp"), fields.text("activity"));
        }
    }

    private record TimedEvent(String user, Instant time, String activity) {}

    private record Span(String user, String activity, Instant start, Instant end) {

        static Span of(TimedEvent event) {
            return new Span(event.user(), event.activity(), event.time(), event.time());
        }

        Span after(TimedEvent event) {
            if (event.activity().equals(activity)) {
                return new Span(
                        user,
                        activity,
                        event.time().isBefore(start) ? event.time() : start,
                        event.time().isAfter(end) ? event.time() : end);
            }
            return event.time().isAfter(end) ? of(event) : this;
        }

        ObjectNode toJson() {
            return Json.object()
                    .put("user", user)
                    .put("activity", activity)
                    .put("start", start.toString())
                    .put("end", end.toString());
        }
    }
}
