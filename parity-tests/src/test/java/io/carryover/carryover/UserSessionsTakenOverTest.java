package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.dstream.selfcontained.UserSessions;
import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.parity.suite.WithEngine;
import io.carryover.parity.wild.KafkaLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The sessions found in the wild, with a timeout of three seconds: of user 2 it is over when the query takes over, of user 4 it goes
 * on from before, of user 5 the session has begun behind the cut.
 */
@ExtendWith(WithEngine.class)
class UserSessionsTakenOverTest {

    private static final long TIMEOUT_MS = 3000;
    private static final int CUT = 4;

    private static final List<List<KafkaLine>> RECORDS = records(
            List.of(event(1, "a", false), event(2, "b", false)),
            List.of(event(3, "c", true)),
            List.of(event(1, "d", false)),
            List.of(event(4, "e", false)),
            List.of(event(5, "f", false)),
            List.of(event(1, "g", true)),
            List.of(event(2, "h", false)),
            List.of(),
            List.of(event(5, "i", true)));

    private static final Rows ENDED = new Rows(Map.of(
            2, List.of("{\"id\":3,\"events\":[\"c\"],\"end\":\"LAST\"}"),
            5, List.of("{\"id\":2,\"events\":[\"b\"],\"end\":\"TIMEOUT\"}"),
            6, List.of("{\"id\":1,\"events\":[\"a\",\"d\",\"g\"],\"end\":\"LAST\"}"),
            8, List.of("{\"id\":4,\"events\":[\"e\"],\"end\":\"TIMEOUT\"}"),
            9, List.of("{\"id\":5,\"events\":[\"f\",\"i\"],\"end\":\"LAST\"}")));

    @Test
    void endAsIfOneJobHadRunAllTheTime(EngineSession engine) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            SecondBySecond<KafkaLine> jobs = new SecondBySecond<>(engine, work.path(), RECORDS);
            Rows whole = legacy("whole", RECORDS.size(), jobs);
            assertThat(whole).isEqualTo(ENDED);
            assertThat(jobs.legacyState("whole", 0)).hasSize(1).hasEntrySatisfying(2, session -> assertThat(
                            ((UserSessions.Session) session).getEvents())
                    .containsExactly("h"));

            Rows before = legacy("legacy", CUT, jobs);
            assertThat(jobs.export("legacy").batch())
                    .isEqualTo(SecondBySecond.timeOf(CUT).toEpochMilli());
            CarriedState carried = jobs.carried();
            Rows after = jobs.migrated(
                    "migrated",
                    RecordEncoder.of(KafkaLine.class),
                    records -> UserSessionsTakingOver.sessions(records, TIMEOUT_MS, carried),
                    OutputMode.Append(),
                    CUT);

            assertThat(before.upTo(CUT, after)).isEqualTo(ENDED);
            assertThatOnlyTheLastSessionIsOpenIn(jobs);
        }
    }

    private static void assertThatOnlyTheLastSessionIsOpenIn(SecondBySecond<KafkaLine> jobs) {
        assertThat(jobs.migratedState("migrated").groupState(Encoders.INT(), UserSessionsTakingOver.STATE))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.key()).isEqualTo(2);
                    assertThat(user.state().value().getEvents()).containsExactly("h");
                    assertThat(user.state().lastUpdatedMs())
                            .isEqualTo(SecondBySecond.timeOf(7).toEpochMilli());
                });
    }

    /** State in every batch, so that timeouts come on time. (D05) */
    private static Rows legacy(String run, int last, SecondBySecond<KafkaLine> jobs) {
        return jobs.legacy(run, UserSessionsTakenOverTest::sessions, SecondBySecond.State.IN_EVERY_BATCH, last);
    }

    private static JavaDStream<String> sessions(JavaDStream<KafkaLine> records) {
        return UserSessions.sessions(records.map(KafkaLine::value), new Duration(TIMEOUT_MS));
    }

    private static String event(int id, String data, boolean isLast) {
        return "{\"id\": " + id + ", \"data\": \"" + data + "\", \"isLast\": " + isLast + "}";
    }

    @SafeVarargs
    private static List<List<KafkaLine>> records(List<String>... batches) {
        List<List<KafkaLine>> records = new ArrayList<>();
        long offset = 0;
        for (List<String> batch : batches) {
            List<KafkaLine> lines = new ArrayList<>();
            for (String value : batch) {
                lines.add(new KafkaLine(offset++, value));
            }
            records.add(lines);
        }
        return records;
    }
}
