package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.runtime.KafkaBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs found in the wild and their migrated counterparts, side by side. */
class SelfContainedPairTest {

    /** Enough for a session to go on in both jobs, even if one of them lags. */
    private static final int SESSIONS_TIME_OUT_AFTER = 20;

    /** All visits are there before the jobs are, so no session goes on. */
    private static final int VISITS_TIME_OUT_AFTER = 5;

    @TempDir
    private static Path folder;

    @AutoClose
    private static KafkaBroker broker;

    @AutoClose
    private JobPairOnKafka jobs;

    private final List<String> expected = new ArrayList<>();

    @BeforeAll
    static void startTheBroker() throws Exception {
        broker = KafkaBroker.start(folder);
    }

    @Test
    void bothEndTheSameSessions() throws Exception {
        jobs = JobPairOnKafka.start(
                broker,
                folder,
                "users",
                io.carryover.dstream.selfcontained.UserSessions.class,
                io.carryover.structured.selfcontained.UserSessions.class,
                SESSIONS_TIME_OUT_AFTER);
        jobs.send(0, """
                {"id": 0, "data": "both jobs are up", "isLast": true}
                """);
        awaitSessions("""
                {"id":0,"events":["both jobs are up"],"end":"LAST"}
                """);

        jobs.send(
                0,
                """
                {"id": 1, "data": "a", "isLast": false}
                {"id": 1, "data": "b", "isLast": true}
                {"id": 1, "data": "c", "isLast": false}
                not JSON
                {"id": 1, "isLast": true}
                {"id": 1, "data": null, "isLast": true}
                {"id": 1, "data": "d", "isLast": true, "page": 7}
                {"id": 2, "data": "e", "isLast": false}
                """);
        jobs.send(
                1,
                """
                {"id": 3, "data": "f", "isLast": true}
                {"id": 4, "data": "g", "isLast": false}
                {"id": 4, "data": "h", "isLast": false}
                """);
        awaitSessions(
                """
                {"id":1,"events":["a","b"],"end":"LAST"}
                {"id":1,"events":["c","d"],"end":"LAST"}
                {"id":3,"events":["f"],"end":"LAST"}
                """);

        jobs.send(0, """
                {"id": 2, "data": "i", "isLast": true}
                """);
        awaitSessions("""
                {"id":2,"events":["e","i"],"end":"LAST"}
                """);

        awaitSessions("""
                {"id":4,"events":["g","h"],"end":"TIMEOUT"}
                """);
        jobs.send(1, """
                {"id": 4, "data": "j", "isLast": true}
                """);
        awaitSessions("""
                {"id":4,"events":["j"],"end":"LAST"}
                """);

        assertThat(jobs.legacy().output()).contains("Skipped, not an event: not JSON");
        assertThat(jobs.migrated().output()).contains("Skipped, not an event: not JSON");
    }

    @Tag("full")
    @Test
    void bothSendTheSameNewestRowOfEachSession() throws Exception {
        jobs = JobPairOnKafka.start(
                broker,
                folder,
                "visits",
                io.carryover.dstream.selfcontained.VisitSessions.class,
                io.carryover.structured.selfcontained.VisitSessions.class,
                VISITS_TIME_OUT_AFTER);
        jobs.send(
                0,
                """
                {"user": "ann", "time": "2026-01-01T10:00:00Z"}
                not JSON
                {"user": "ann", "time": "2026-01-01T10:30:00Z"}
                {"user": "ann", "time": "2026-01-01T11:00:01Z"}
                {"user": "ann", "time": "2026-01-01T10:45:00Z", "page": "/home"}
                {"user": "ann"}
                """);
        jobs.send(1, """
                {"user": "bob", "time": "2026-01-01T10:00:00Z"}
                """);

        jobs.awaitRows(
                """
                {"user":"ann","start":"2026-01-01T10:00:00Z","end":"2026-01-01T10:30:00Z","visits":2,"open":false}
                {"user":"ann","start":"2026-01-01T10:45:00Z","end":"2026-01-01T11:00:01Z","visits":2,"open":false}
                {"user":"bob","start":"2026-01-01T10:00:00Z","end":"2026-01-01T10:00:00Z","visits":1,"open":false}
                """
                        .lines()
                        .toList(),
                SelfContainedPairTest::newestRows);

        assertThat(jobs.legacy().output()).contains("Skipped, not a visit: not JSON");
        assertThat(jobs.migrated().output()).contains("Skipped, not a visit: not JSON");
    }

    /** Waits until both jobs have emitted these sessions too, and nothing else. */
    private void awaitSessions(String more) {
        expected.addAll(more.lines().toList());
        jobs.awaitRows(expected);
    }

    /** What comes before the end of a session names it. */
    private static List<String> newestRows(List<String> rows) {
        Map<String, String> newest = new LinkedHashMap<>();
        rows.forEach(row -> newest.put(row.substring(0, row.indexOf(",\"end\"")), row));
        return List.copyOf(newest.values());
    }
}
