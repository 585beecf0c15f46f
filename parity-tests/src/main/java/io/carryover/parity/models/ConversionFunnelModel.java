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
import java.util.TreeMap;

/**
 * Scenario 9: whenever a user's last three events are a view, an addition to the cart and a purchase, that is a conversion,
 * and the user starts over. Events of a step apply in timestamp order, equal ones in source order.
 */
final class ConversionFunnelModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        IdleTimeout idleTimeout = new IdleTimeout(parameters);
        Histories histories = new Histories();
        for (int step : course.steps()) {
            List<Event> events = reader.eventsOf(step).stream()
                    .sorted(Comparator.comparing(Event::timestamp))
                    .toList();
            for (Event event : events) {
                histories.add(step, event);
                idleTimeout.touch(event.userId(), fixture.timeOf(step));
            }
            idleTimeout.leavingAt(fixture.timeOf(step)).forEach(histories.byUser::remove);
        }
        return new Snapshot(histories.outputs, histories.state(), reader.rejects(), Optional.of(Map.of()));
    }

    private record Event(String userId, String eventType, Instant timestamp) {

        static Event of(Fields fields) {
            return new Event(fields.text("userId"), fields.text("eventType"), fields.instant("timestamp"));
        }
    }

    /** The events of each user since the last conversion or the last leaving, whole. */
    private static final class Histories {

        private static final List<String> PATTERN = List.of("view", "add_to_cart", "purchase");

        private final Map<String, List<String>> byUser = new TreeMap<>();
        private final List<OutputRow> outputs = new ArrayList<>();

        void add(int step, Event event) {
            List<String> history = byUser.computeIfAbsent(event.userId(), user -> new ArrayList<>());
            history.add(event.eventType());
            if (endsWith(history, PATTERN)) {
                history.clear();
                ObjectNode row = Json.object().put("userId", event.userId()).put("pattern", "conversion");
                outputs.add(new OutputRow(
                        step, row.put("timestamp", event.timestamp().toString())));
            }
        }

        List<JsonNode> state() {
            List<JsonNode> rows = new ArrayList<>();
            byUser.forEach((user, history) -> {
                ObjectNode row = Json.object().put("key", user);
                row.putObject("state").put("matched", matched(history));
                if (matched(history) > 0) {
                    rows.add(row);
                }
            });
            return rows;
        }

        private static int matched(List<String> history) {
            return endsWith(history, PATTERN.subList(0, 2)) ? 2 : endsWith(history, PATTERN.subList(0, 1)) ? 1 : 0;
        }

        private static boolean endsWith(List<String> history, List<String> end) {
            return history.size() >= end.size()
                    && history.subList(history.size() - end.size(), history.size())
                            .equals(end);
        }
    }
}
