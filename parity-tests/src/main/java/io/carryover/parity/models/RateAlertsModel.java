package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scenario 12: a step's events are inserted in time order, equal ones in source order. If {@code count} neighbours with the
 * inserted one among them lie within {@code span}, the earliest such run is an alert; what is not after its end leaves and is
 * ignored from then on. A retained event leaves once its time + {@code span} is not after the watermark, and a key once that
 * holds for its newest event and for the end of its last alert.
 */
final class RateAlertsModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        int count = parameters.number("count", 10);
        Duration span = parameters.duration("span", "1 minute");
        Watermark watermark = new Watermark(parameters.duration("watermark-delay", "1 minute"), course);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        Map<String, Log> logs = new TreeMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        Map<Integer, Long> late = new TreeMap<>();
        for (int step : course.steps()) {
            watermark.startStep(step);
            List<Event> accepted = new ArrayList<>();
            for (Event event : reader.eventsOf(step)) {
                watermark.observe(event.time());
                if (watermark.isLate(event.time())) {
                    late.merge(step, 1L, Long::sum);
                } else {
                    accepted.add(event);
                }
            }
            accepted.sort(Comparator.comparing(Event::time)); // stable: source order is kept
            for (Event event : accepted) {
                logs.computeIfAbsent(event.key(), key -> new Log(count, span))
                        .insert(event.time())
                        .ifPresent(run -> outputs.add(new OutputRow(step, run.output(event.key(), count))));
            }
            logs.values().removeIf(log -> log.isOverAt(watermark));
        }
        return new Snapshot(outputs, state(logs), reader.rejects(), Optional.of(late));
    }

    private static List<JsonNode> state(Map<String, Log> logs) {
        List<JsonNode> rows = new ArrayList<>();
        logs.forEach((key, log) -> {
            ObjectNode row = Json.object().put("key", key);
            ObjectNode state = row.putObject("state");
            state.set(
                    "timestamps",
                    Json.texts(log.retained.stream().map(Instant::toString).toList()));
            if (log.lastTo.isAfter(Instant.MIN)) {
                state.put("lastTo", log.lastTo.toString());
            }
            rows.add(row);
        });
        return rows;
    }

    private record Event(String key, Instant time) {

        static Event of(Fields fields) {
            return new Event(fields.text("key"), fields.instant("timestamp"));
        }
    }

    private record Run(Instant from, Instant to) {

        ObjectNode output(String key, int count) {
            return Json.object()
                    .put("key", key)
                    .put("from", from.toString())
                    .put("to", to.toString())
                    .put("count", count);
        }
    }

    private static final class Log {

        private final int count;
        private final Duration span;
        private final List<Instant> retained = new ArrayList<>();
        private Instant lastTo = Instant.MIN;

        Log(int count, Duration span) {
            this.count = count;
            this.span = span;
        }

        Optional<Run> insert(Instant time) {
            if (!time.isAfter(lastTo)) {
                return Optional.empty();
            }
            int place = (int)
                    retained.stream().filter(other -> !other.isAfter(time)).count();
            retained.add(place, time);
            Optional<Run> run = earliestRunWith(place);
            run.ifPresent(found -> {
                retained.removeIf(other -> !other.isAfter(found.to()));
                lastTo = found.to();
            });
            return run;
        }

        private Optional<Run> earliestRunWith(int place) {
            for (int first = Math.max(0, place - count + 1); first <= place; first++) {
                int last = first + count - 1;
                if (last < retained.size()
                        && Duration.between(retained.get(first), retained.get(last))
                                        .compareTo(span)
                                <= 0) {
                    return Optional.of(new Run(retained.get(first), retained.get(last)));
                }
            }
            return Optional.empty();
        }

        /** Retained events leave on the way. */
        boolean isOverAt(Watermark watermark) {
            retained.removeIf(time -> watermark.isDue(time.plus(span)));
            boolean alertIsOver = lastTo.equals(Instant.MIN) || watermark.isDue(lastTo.plus(span));
            return retained.isEmpty() && alertIsOver;
        }
    }
}
