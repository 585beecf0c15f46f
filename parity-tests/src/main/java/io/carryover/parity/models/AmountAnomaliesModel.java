package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scenario 10: an amount is an anomaly if it lies more than {@code deviations} standard deviations away from the mean of the
 * last {@code history} amounts of its user. Amounts of a step are judged in timestamp order, equal ones in source order.
 */
final class AmountAnomaliesModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        int most = parameters.number("history", 100);
        double limit = parameters.decimal("deviations", "3");
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        IdleTimeout idleTimeout = new IdleTimeout(parameters);
        Map<String, Deque<Double>> histories = new TreeMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        for (int step : course.steps()) {
            for (Event event : inTimeOrder(reader.eventsOf(step))) {
                idleTimeout.touch(event.userId(), fixture.timeOf(step));
                Deque<Double> history = histories.computeIfAbsent(event.userId(), user -> new ArrayDeque<>());
                Optional<Double> ratio = ratio(history, event.amount()).filter(far -> far > limit);
                ratio.ifPresent(zScore -> outputs.add(new OutputRow(step, row(event, zScore))));
                history.addLast(event.amount());
                if (history.size() > most) {
                    history.removeFirst();
                }
            }
            idleTimeout.leavingAt(fixture.timeOf(step)).forEach(histories::remove);
        }
        return new Snapshot(outputs, state(histories), reader.rejects(), Optional.of(Map.of()));
    }

    private static List<Event> inTimeOrder(List<Event> events) {
        return events.stream().sorted(Comparator.comparing(Event::timestamp)).toList();
    }

    /** Distance from the mean over the deviation; empty if there is no deviation. Computed two-pass, oldest first. */
    private static Optional<Double> ratio(Deque<Double> history, double amount) {
        double sum = 0;
        for (double each : history) {
            sum += each;
        }
        double mean = sum / history.size();
        double squares = 0;
        for (double each : history) {
            double distance = each - mean;
            squares += distance * distance;
        }
        double deviation = Math.sqrt(squares / history.size());
        boolean allEqual = history.stream().map(each -> each + 0.0).distinct().count() <= 1;
        return allEqual || !(deviation > 0) ? Optional.empty() : Optional.of(Math.abs(amount - mean) / deviation);
    }

    private static ObjectNode row(Event event, double zScore) {
        ObjectNode row = Json.object().put("userId", event.userId()).put("amount", event.amount());
        row.set("zScore", Json.number(zScore));
        return row;
    }

    private static List<JsonNode> state(Map<String, Deque<Double>> histories) {
        List<JsonNode> rows = new ArrayList<>();
        histories.forEach((user, history) -> {
            ObjectNode row = Json.object().put("key", user);
            row.putObject("state")
                    .set(
                            "amounts",
                            Json.array(history.stream().map(Json::number).toList()));
            rows.add(row);
        });
        return rows;
    }

    private record Event(String userId, double amount, Instant timestamp) {

        static Event of(Fields fields) {
            return new Event(fields.text("userId"), fields.number("amount"), fields.instant("timestamp"));
        }
    }
}
