package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scenario 5: what a user spent on the days later than {@code lastShopped}, the newest one, - {@code span}. Days that no
 * longer count leave when the user has an event; the user leaves silently once {@code lastShopped} + {@code span} is not
 * after the watermark. A date is its midnight in UTC; sums have no upper limit.
 */
final class WeeklySpendModel implements SequentialModel {

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        Duration span = parameters.duration("span", "7 days");
        Watermark watermark = new Watermark(parameters.duration("watermark-delay", "3 days"), course);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        Map<String, Spender> spenders = new TreeMap<>();
        List<OutputRow> outputs = new ArrayList<>();
        Map<Integer, Long> late = new TreeMap<>();
        for (int step : course.steps()) {
            watermark.startStep(step);
            Set<String> seen = new TreeSet<>();
            for (Event event : reader.eventsOf(step)) {
                watermark.observe(midnight(event.date()));
                if (watermark.isLate(midnight(event.date()))) {
                    late.merge(step, 1L, Long::sum);
                } else {
                    spenders.computeIfAbsent(event.user(), Spender::new).spend(event);
                    seen.add(event.user());
                }
            }
            for (String user : seen) {
                outputs.add(new OutputRow(step, spenders.get(user).trimmed(span).output()));
            }
            spenders.values()
                    .removeIf(spender ->
                            watermark.isDue(midnight(spender.lastShopped).plus(span)));
        }
        return new Snapshot(
                outputs, spenders.values().stream().map(Spender::state).toList(), reader.rejects(), Optional.of(late));
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private record Event(String user, BigDecimal amount, LocalDate date) {

        static Event of(Fields fields) {
            return new Event(fields.text("user"), fields.decimal("shopping"), fields.date("date"));
        }
    }

    private static final class Spender {

        private final String user;
        private final Map<LocalDate, BigDecimal> sums = new TreeMap<>();
        private LocalDate lastShopped = LocalDate.MIN;

        Spender(String user) {
            this.user = user;
        }

        void spend(Event event) {
            sums.merge(event.date(), event.amount(), BigDecimal::add);
            lastShopped = event.date().isAfter(lastShopped) ? event.date() : lastShopped;
        }

        Spender trimmed(Duration span) {
            Instant oldest = midnight(lastShopped).minus(span);
            sums.keySet().removeIf(date -> !midnight(date).isAfter(oldest));
            return this;
        }

        ObjectNode output() {
            return Json.object()
                    .put("user", user)
                    .put("total", sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .put("lastShopped", lastShopped.toString());
        }

        JsonNode state() {
            ObjectNode row = Json.object().put("key", user);
            ObjectNode state = row.putObject("state").put("lastShopped", lastShopped.toString());
            ArrayNode days = state.putArray("days");
            sums.forEach(
                    (date, sum) -> days.addObject().put("date", date.toString()).put("sum", sum));
            return row;
        }
    }
}
