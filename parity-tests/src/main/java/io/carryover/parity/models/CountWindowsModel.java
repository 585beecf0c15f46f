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
 * Scenario 11: the average of every N readings of a device. Readings of a step are counted in timestamp order, equal ones in
 * source order.
 */
final class CountWindowsModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        int size = parameters.number("count", 500);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        IdleTimeout idleTimeout = new IdleTimeout(parameters);
        Map<String, List<Double>> waiting = new TreeMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        for (int step : course.steps()) {
            for (Event event : inTimeOrder(reader.eventsOf(step))) {
                idleTimeout.touch(event.device(), fixture.timeOf(step));
                List<Double> readings = waiting.computeIfAbsent(event.device(), device -> new ArrayList<>());
                readings.add(event.reading());
                if (readings.size() == size) {
                    outputs.add(new OutputRow(step, average(event.device(), readings)));
                    waiting.remove(event.device());
                }
            }
            idleTimeout.leavingAt(fixture.timeOf(step)).forEach(waiting::remove);
        }
        return new Snapshot(outputs, state(waiting), reader.rejects(), Optional.of(Map.of()));
    }

    private static List<Event> inTimeOrder(List<Event> events) {
        return events.stream().sorted(Comparator.comparing(Event::timestamp)).toList();
    }

    private static ObjectNode average(String device, List<Double> readings) {
        ObjectNode row = Json.object().put("device", device).put("count", readings.size());
        row.set("average", Json.number(sum(readings) / readings.size()));
        return row;
    }

    /** One after the other, as they came: a stream's own sum would make up for what is rounded off. */
    private static double sum(List<Double> readings) {
        double sum = 0;
        for (double reading : readings) {
            sum += reading;
        }
        return sum;
    }

    private static List<JsonNode> state(Map<String, List<Double>> waiting) {
        List<JsonNode> rows = new ArrayList<>();
        waiting.forEach((device, readings) -> {
            ObjectNode row = Json.object().put("key", device);
            row.putObject("state").put("count", readings.size()).set("sum", Json.number(sum(readings)));
            rows.add(row);
        });
        return rows;
    }

    private record Event(String device, double reading, Instant timestamp) {

        static Event of(Fields fields) {
            return new Event(fields.text("device"), fields.number("reading"), fields.instant("timestamp"));
        }
    }
}
