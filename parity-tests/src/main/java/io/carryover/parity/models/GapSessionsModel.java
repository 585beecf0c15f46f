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
 * Scenario 2: a session is a maximal run of a user's accepted events whose neighbours are at most {@code gap} apart; it
 * is emitted once its end + {@code gap} is not after the watermark.
 *
 * <p>In two forms, which differ in nothing but who is late (D23). By the rule it is the record: event time not after
 * W(n-1). Spark's {@code session_window} opens a window [event time, event time + gap) for each record and judges its
 * end: late is event time + gap not after W(n-1). All else is the same there, as Spark's source reads (the operators
 * SessionWindowStateStoreRestore, MergingSessions and SessionWindowStateStoreSave) and as Spark 4.1.3 was seen to run:
 * lateness goes by the previous watermark and is judged before records meet sessions; a window that starts exactly where
 * a session's window ends joins it, so {@code gap} is passed on unchanged; all open sessions of a user with records are
 * merged; a session whose window ends not after the current watermark is emitted in the same step, whether its user has
 * records or not. That holds while {@code spark.sql.streaming.sessionWindow.merge.sessions.in.local.partition} is off,
 * as it is by default: switched on, records of a partition are merged before lateness is judged.
 */
final class GapSessionsModel implements SequentialModel {

    private final boolean windowsAreJudged;

    private GapSessionsModel(boolean windowsAreJudged) {
        this.windowsAreJudged = windowsAreJudged;
    }

    static GapSessionsModel judgingRecords() {
        return new GapSessionsModel(false);
    }

    /** The model of {@code session_window}; its late counts are not comparable (D28) and left empty. */
    static GapSessionsModel judgingWindows() {
        return new GapSessionsModel(true);
    }

    @Override
    public Snapshot run(Fixture fixture, Course course) {
        Parameters parameters = Parameters.of(fixture);
        Duration gap = parameters.duration("gap", "30 minutes");
        Duration tolerance = windowsAreJudged ? gap : Duration.ZERO;
        Watermark watermark = new Watermark(parameters.duration("watermark-delay", "10 minutes"), course);
        EventReader<Event> reader = new EventReader<>(fixture, parameters, Event::of);
        OpenSessions sessions = new OpenSessions(gap);
        Map<Integer, Long> late = new TreeMap<>();
        for (int step : course.steps()) {
            watermark.startStep(step);
            for (Event event : reader.eventsOf(step)) {
                watermark.observe(event.time());
                if (watermark.isLate(event.time().plus(tolerance))) {
                    late.merge(step, 1L, Long::sum);
                } else {
                    sessions.take(event);
                }
            }
            sessions.expire(step, watermark);
        }
        return new Snapshot(
                sessions.outputs,
                sessions.state(),
                reader.rejects(),
                windowsAreJudged ? Optional.empty() : Optional.of(late));
    }

    private record Event(String user, Instant time) {

        static Event of(Fields fields) {
            return new Event(fields.text("userId"), fields.instant("eventTime"));
        }
    }

    private record Session(Instant start, Instant end, long count) {

        boolean isWithin(Duration gap, Session other) {
            return !start.isAfter(other.end.plus(gap)) && !other.start.isAfter(end.plus(gap));
        }

        Session joinedWith(Session other) {
            return new Session(
                    start.isBefore(other.start) ? start : other.start,
                    end.isAfter(other.end) ? end : other.end,
                    count + other.count);
        }

        ObjectNode writeTo(ObjectNode object) {
            return object.put("start", start.toString())
                    .put("end", end.toString())
                    .put("count", count);
        }
    }

    private static final class OpenSessions {

        private final Duration gap;
        private final Map<String, List<Session>> byUser = new TreeMap<>();
        private final List<OutputRow> outputs = new ArrayList<>();

        OpenSessions(Duration gap) {
            this.gap = gap;
        }

        void take(Event event) {
            List<Session> sessions = byUser.computeIfAbsent(event.user(), user -> new ArrayList<>());
            Session joined = new Session(event.time(), event.time(), 1);
            for (Session session : List.copyOf(sessions)) {
                if (session.isWithin(gap, joined)) {
                    sessions.remove(session);
                    joined = joined.joinedWith(session);
                }
            }
            sessions.add(joined);
            sessions.sort(Comparator.comparing(Session::start));
        }

        void expire(int step, Watermark watermark) {
            byUser.forEach((user, sessions) -> sessions.removeIf(session -> {
                boolean due = watermark.isDue(session.end().plus(gap));
                if (due) {
                    outputs.add(
                            new OutputRow(step, session.writeTo(Json.object().put("userId", user))));
                }
                return due;
            }));
            byUser.values().removeIf(List::isEmpty);
        }

        List<JsonNode> state() {
            List<JsonNode> rows = new ArrayList<>();
            byUser.forEach((user, sessions) -> {
                ObjectNode row = Json.object().put("key", user);
                row.putObject("state")
                        .set(
                                "sessions",
                                Json.array(sessions.stream()
                                        .map(session -> session.writeTo(Json.object()))
                                        .toList()));
                rows.add(row);
            });
            return rows;
        }
    }
}
