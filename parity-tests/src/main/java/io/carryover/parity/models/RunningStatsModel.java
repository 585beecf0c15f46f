package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scenario 4: count, sum, smallest, largest and average amount of a user so far; sums have no upper limit. In complete mode
 * every step emits all users that are there at its end.
 *
 * <p>In two forms, which differ in nothing but whether a step without records emits anything in that mode (D06): a query runs no
 * batch then.
 */
final class RunningStatsModel implements SequentialModel {

    private final boolean stepsWithoutRecordsRun;

    private RunningStatsModel(boolean stepsWithoutRecordsRun) {
        this.stepsWithoutRecordsRun = stepsWithoutRecordsRun;
    }

    static RunningStatsModel inEveryStep() {
        return new RunningStatsModel(true);
    }

    static RunningStatsModel inStepsWithRecords() {
        return new RunningStatsModel(false);
    }

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        IdleTimeout idleTimeout = new IdleTimeout(parameters);
        boolean complete = parameters.text("output-mode", "update").equals("complete");
        Map<String, Stats> stats = new TreeMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        for (int step : course.steps()) {
            Set<String> seen = new TreeSet<>();
            for (Event event : reader.eventsOf(step)) {
                stats.merge(event.user(), Stats.of(event.amount()), Stats::plus);
                seen.add(event.user());
            }
            seen.forEach(user -> idleTimeout.touch(user, fixture.timeOf(step)));
            idleTimeout.leavingAt(fixture.timeOf(step)).forEach(stats::remove);
            boolean runs = stepsWithoutRecordsRun || !fixture.linesOf(step).isEmpty();
            for (String user : complete && runs ? stats.keySet() : seen) {
                outputs.add(new OutputRow(step, output(user, stats.get(user))));
            }
        }
        return new Snapshot(outputs, state(stats), reader.rejects(), Optional.of(Map.of()));
    }

    private static ObjectNode output(String user, Stats stats) {
        return stats.writeTo(Json.object().put("userId", user)).put("avg", stats.average());
    }

    private static List<JsonNode> state(Map<String, Stats> stats) {
        List<JsonNode> rows = new ArrayList<>();
        stats.forEach((user, theirs) -> {
            ObjectNode row = Json.object().put("key", user);
            row.set("state", theirs.writeTo(Json.object()));
            rows.add(row);
        });
        return rows;
    }

    private record Event(String user, BigDecimal amount) {

        static Event of(Fields fields) {
            return new Event(fields.text("userId"), fields.decimal("amount"));
        }
    }

    private record Stats(long count, BigDecimal sum, BigDecimal min, BigDecimal max) {

        static Stats of(BigDecimal amount) {
            return new Stats(1, amount, amount, amount);
        }

        Stats plus(Stats other) {
            return new Stats(count + other.count, sum.add(other.sum), min.min(other.min), max.max(other.max));
        }

        /** Half-up to 2 decimals: the half goes away from zero, for negative averages too. */
        BigDecimal average() {
            return sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
        }

        ObjectNode writeTo(ObjectNode object) {
            return object.put("count", count).put("sum", sum).put("min", min).put("max", max);
        }
    }
}
