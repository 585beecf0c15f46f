package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Scenario 6: profit by window, and by id if {@code by-id} is set. A trade counts in each window that its time is in, unless the
 * window's end is not after W(n-1); a window leaves when its end is not after W(n). Update mode emits the windows that a step
 * has changed, append mode those that leave. In complete mode nothing is late and nothing leaves, and every step with records
 * emits all windows, be the records trades or not.
 */
final class ProfitWindowsModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        Grid grid = Grid.of(parameters);
        String mode = parameters.text("output-mode", "update");
        boolean complete = mode.equals("complete");
        Watermark watermark = new Watermark(parameters.duration("watermark-delay", "10 minutes"), course);
        EventReader<Trade> reader = new EventReader<>(fixture, parameters, Trade::of);
        Map<Key, Long> profits = new LinkedHashMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        Map<Integer, Long> late = new TreeMap<>();
        for (int step : course.steps()) {
            watermark.startStep(step);
            Set<Key> changed = new LinkedHashSet<>();
            for (Trade trade : reader.eventsOf(step)) {
                watermark.observe(trade.time());
                for (Key key : grid.keysOf(trade)) {
                    if (!complete && watermark.isLate(key.end())) {
                        late.merge(step, 1L, Long::sum);
                    } else {
                        profits.merge(key, trade.profit(), Long::sum);
                        changed.add(key);
                    }
                }
            }
            List<Key> leaving = complete
                    ? List.of()
                    : profits.keySet().stream()
                            .filter(key -> watermark.isDue(key.end()))
                            .toList();
            Set<Key> all = fixture.linesOf(step).isEmpty() ? Set.of() : profits.keySet();
            for (Key key : complete ? all : mode.equals("append") ? leaving : changed) {
                outputs.add(new OutputRow(step, key.writeTo(Json.object()).put("profit", profits.get(key))));
            }
            leaving.forEach(profits::remove);
        }
        return new Snapshot(outputs, state(profits), reader.rejects(), Optional.of(late));
    }

    private static List<JsonNode> state(Map<Key, Long> profits) {
        List<JsonNode> rows = new ArrayList<>();
        profits.forEach((key, profit) -> {
            ObjectNode row = Json.object();
            row.set("key", key.writeTo(Json.object()));
            rows.add(row.put("state", profit));
        });
        return rows;
    }

    private record Trade(String id, long profit, Instant time) {

        static Trade of(Fields fields) {
            String type = fields.text("type");
            if (!type.equals("buy") && !type.equals("sell")) {
                throw new MalformedRecord("field type is not buy or sell");
            }
            long amount = fields.integer("amount");
            return new Trade(fields.text("id"), type.equals("buy") ? amount : -amount, fields.instant("time"));
        }
    }

    /** Windows start at every multiple of the slide since 1970. */
    private record Grid(long windowMs, long slideMs, boolean byId) {

        static Grid of(Parameters parameters) {
            Duration window = parameters.duration("window", "5 minutes");
            Duration slide = parameters.duration("slide").orElse(window);
            return new Grid(window.toMillis(), slide.toMillis(), parameters.flag("by-id"));
        }

        List<Key> keysOf(Trade trade) {
            long timeMs = trade.time().toEpochMilli();
            long first = Math.floorDiv(timeMs - windowMs, slideMs) + 1;
            long last = Math.floorDiv(timeMs, slideMs);
            return LongStream.rangeClosed(first, last)
                    .map(number -> number * slideMs)
                    .mapToObj(startMs -> new Key(
                            Instant.ofEpochMilli(startMs),
                            Instant.ofEpochMilli(startMs + windowMs),
                            byId ? Optional.of(trade.id()) : Optional.empty()))
                    .toList();
        }
    }

    private record Key(Instant start, Instant end, Optional<String> id) {

        ObjectNode writeTo(ObjectNode object) {
            object.putObject("window").put("start", start.toString()).put("end", end.toString());
            id.ifPresent(text -> object.put("id", text));
            return object;
        }
    }
}
