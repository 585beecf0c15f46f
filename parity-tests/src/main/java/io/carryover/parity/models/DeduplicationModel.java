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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scenario 13: the first event of a key (user, event time) passes, in source order; a key is forgotten when the watermark
 * reaches its event time.
 *
 * <p>In two forms, which differ in nothing but which event is the first of a step (D13). By the rule it is that of the
 * source. Spark's {@code dropDuplicates} passes the row that comes out of the shuffle first; no row overtakes another there
 * as long as nothing spills, and one input partition comes behind the other. The harness deals the records of a step out to
 * two of them: lines 1, 3, 5 ... come before lines 2, 4, 6 ..., as Spark 4.1.3 was seen to run.
 */
final class DeduplicationModel implements SequentialModel {

    private static final int INPUT_PARTITIONS = 2;

    private final Comparator<Integer> lineOrder;

    private DeduplicationModel(Comparator<Integer> lineOrder) {
        this.lineOrder = lineOrder;
    }

    static DeduplicationModel inSourceOrder() {
        return new DeduplicationModel(Comparator.naturalOrder());
    }

    static DeduplicationModel inDealtOrder() {
        return new DeduplicationModel(Comparator.<Integer>comparingInt(line -> (line - 1) % INPUT_PARTITIONS)
                .thenComparing(Comparator.naturalOrder()));
    }

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        Watermark watermark = new Watermark(parameters.duration("watermark-delay", "30 minutes"), course);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        Set<Key> known = new TreeSet<>();
        List<OutputRow> outputs = new ArrayList<>();
        Map<Integer, Long> late = new TreeMap<>();
        for (int step : course.steps()) {
            watermark.startStep(step);
            for (Event event : ordered(reader.eventsByLine(step))) {
                watermark.observe(event.key().time());
                if (watermark.isLate(event.key().time())) {
                    late.merge(step, 1L, Long::sum);
                } else if (known.add(event.key())) {
                    outputs.add(new OutputRow(step, event.toJson()));
                }
            }
            known.removeIf(key -> watermark.isDue(key.time()));
        }
        return new Snapshot(outputs, state(known), reader.rejects(), Optional.of(late));
    }

    private List<Event> ordered(SortedMap<Integer, Event> byLine) {
        return byLine.keySet().stream().sorted(lineOrder).map(byLine::get).toList();
    }

    private static List<JsonNode> state(Set<Key> known) {
        List<JsonNode> rows = new ArrayList<>();
        for (Key key : known) {
            ObjectNode row = Json.object();
            row.set("key", key.writeTo(Json.object()));
            rows.add(row.put("state", true));
        }
        return rows;
    }

    private record Key(String user, Instant time) implements Comparable<Key> {

        ObjectNode writeTo(ObjectNode object) {
            return object.put("user", user).put("eventTime", time.toString());
        }

        @Override
        public int compareTo(Key other) {
            int byUser = user.compareTo(other.user);
            return byUser == 0 ? time.compareTo(other.time) : byUser;
        }
    }

    private record Event(Key key, String payload) {

        static Event of(Fields fields) {
            return new Event(new Key(fields.text("user"), fields.instant("eventTime")), fields.text("payload"));
        }

        ObjectNode toJson() {
            return key.writeTo(Json.object()).put("payload", payload);
        }
    }
}
