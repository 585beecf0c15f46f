package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.CutKind;
import io.carryover.carried.job.JobJson;
import io.carryover.dstream.selfcontained.UserSessions;
import io.carryover.legacy.checkpoint.KafkaRange;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.Main;
import io.carryover.legacy.export.Outcome;
import io.carryover.legacy.export.SubmittedExport;
import io.carryover.runtime.BuiltParts;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LoggedProcess;
import io.carryover.runtime.SparkSubmit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** State and offsets out of the checkpoint of a job found in the wild, which read a real topic and was killed. */
@ExtendWith(WithBroker.class)
class ExportFromKafkaTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String INPUT = "exported-users";
    private static final String OUTPUT = "exported-users-sessions";
    private static final Map<Integer, Long> ALL_READ = Map.of(0, 3L, 1, 1L);

    @TempDir
    private Path folder;

    @Test
    void goesOnBehindTheLastRecordThatTheStateHasSeen(KafkaBroker broker) throws Exception {
        broker.client().createTopic(INPUT, 2);
        broker.client().createTopic(OUTPUT, 1);
        broker.client()
                .send(
                        INPUT,
                        0,
                        List.of(
                                "{\"id\": 1, \"data\": \"a\", \"isLast\": false}",
                                "{\"id\": 2, \"data\": \"b\", \"isLast\": true}",
                                "{\"id\": 1, \"data\": \"c\", \"isLast\": false}"));
        broker.client().send(INPUT, 1, List.of("{\"id\": 3, \"data\": \"d\", \"isLast\": false}"));
        runUntilAllIsRead(broker);

        CarriedFolder carried = export();

        assertThat(carried.offsets().json()).isEqualTo("{\"" + INPUT + "\":{\"0\":3,\"1\":1}}");
        assertThat(carried.manifest().cut().kind()).isEqualTo(CutKind.ROLLED_FORWARD);
        CarriedStream sessions = carried.manifest().streams().get(0);
        assertThat(sessions.name()).isEqualTo("mapWithState-1");
        assertThat(sessions.stateClass()).isEqualTo(UserSessions.Session.class.getName());
        assertThat(sessions.rows()).as("the session of user 2 has ended").isEqualTo(2);
        assertThat(sessions.hasLastUpdated()).isTrue();
    }

    private void runUntilAllIsRead(KafkaBroker broker) throws Exception {
        try (LoggedProcess job = SparkSubmit.of(BuiltParts.legacyJobs(), UserSessions.class.getName())
                .start(folder, List.of(broker.bootstrapServers(), INPUT, OUTPUT, checkpoint(), "300"))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions() // while there is none, or one is being written
                    .failFast(() -> assertThat(job.isAlive()).as(job.tail()).isTrue())
                    .until(this::hasCompletedABatchBehindAllRecords);
        } // SIGKILL
    }

    private boolean hasCompletedABatchBehindAllRecords() {
        LegacyCheckpoint checkpoint = LegacyCheckpoint.read(checkpoint(), new Configuration());
        return checkpoint.kafkaInputs().get(0).rangesByBatch().entrySet().stream()
                .filter(batch -> checkpoint.pendingBatches().stream().allMatch(pending -> pending > batch.getKey()))
                .anyMatch(batch -> haveAll(batch.getValue()));
    }

    private static boolean haveAll(List<KafkaRange> ranges) {
        return ranges.size() == ALL_READ.size()
                && ranges.stream().allMatch(range -> ALL_READ.get(range.partition()) == range.until());
    }

    private CarriedFolder export() throws Exception {
        Path out = folder.resolve("carried");
        ExportRequest request = new ExportRequest(checkpoint(), out.toString(), null, null, true);
        Path asked = Files.writeString(
                folder.resolve("request.json"),
                JobJson.line(new SubmittedExport(
                        request, List.of(BuiltParts.legacyJobs().toString()), List.of(), false)));
        Path answered = folder.resolve("outcome.json");
        try (LoggedProcess export = SparkSubmit.of(BuiltParts.legacyJobs(), Main.class.getName())
                .start(folder, List.of(asked.toString(), answered.toString()))) {
            assertThat(export.awaitExit(PATIENCE)).as(export.tail()).isZero();
        }
        assertThat(problem(answered)).isNull();
        return CarriedFolder.open(out.toString(), new Configuration());
    }

    private static Outcome.Problem problem(Path answered) throws IOException {
        return JobJson.read(Outcome.class, Files.readString(answered)).problem();
    }

    private String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }
}
