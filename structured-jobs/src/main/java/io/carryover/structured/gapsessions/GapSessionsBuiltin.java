package io.carryover.structured.gapsessions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.session_window;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.Session;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * No function at all: {@code session_window}. Its window ends a gap behind the last event. It asks whether the window of a
 * record is late, not the record, so a record behind the watermark still counts while its window is open (D23).
 */
public final class GapSessionsBuiltin {

    public static final MigratedJob<UserEvent, UserSession> JOB = new MigratedJob<>(
            GapSessions.SCENARIO,
            Api.BUILTIN,
            UserSession.class,
            OutputMode.Append(),
            MigratedJob.Wiring.ofBuiltin(GapSessionsBuiltin::wire),
            GapSessionsBuiltin::project);

    private GapSessionsBuiltin() {}

    public static Dataset<UserSession> wire(Dataset<UserEvent> events, Parameters parameters) {
        String gap = milliseconds(parameters.get(GapSessions.GAP).toMillis());
        String delay = milliseconds(parameters.get(GapSessions.WATERMARK_DELAY).toMillis());

        return events.withWatermark("eventTime", delay)
                .groupBy(session_window(col("eventTime"), gap), col("userId"))
                .agg(count(lit(1)).as("count"))
                .select(
                        col("userId"),
                        col("session_window.start").as("start"),
                        lastEvent(col("session_window.end"), gap).as("end"),
                        col("count"))
                .as(RecordEncoder.of(UserSession.class));
    }

    /** The state store has a row for each session. */
    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        String gap = milliseconds(parameters.get(GapSessions.GAP).toMillis());
        List<Row> sessions = state.rows()
                .select(
                        col("key.userId"),
                        col("value.session_window.start"),
                        lastEvent(col("value.session_window.end"), gap),
                        col("value.count"))
                .collectAsList();
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString(0),
                        TreeMap::new,
                        Collectors.mapping(GapSessionsBuiltin::session, Collectors.toList())))
                .entrySet()
                .stream()
                .map(user -> new KeyedState(user.getKey(), sorted(user.getValue())))
                .toList();
    }

    private static Column lastEvent(Column windowEnd, String gap) {
        return windowEnd.minus(lit(gap).cast("interval"));
    }

    private static Session session(Row row) {
        return new Session(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(), row.getLong(3));
    }

    private static OpenSessions sorted(List<Session> sessions) {
        return new OpenSessions(
                sessions.stream().sorted(Comparator.comparing(Session::start)).toList());
    }

    private static String milliseconds(long length) {
        return length + " milliseconds";
    }
}
