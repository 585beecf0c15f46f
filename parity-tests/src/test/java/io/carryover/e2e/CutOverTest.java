package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carryover.carried.CarriedFolder;
import io.carryover.carried.job.JobJson;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.SubmittedExport;
import io.carryover.migrated.rollback.RollbackRequest;
import io.carryover.migrated.verify.VerifyRequest;
import io.carryover.runtime.BuiltParts;
import io.carryover.runtime.FolderListing;
import io.carryover.runtime.JobSide;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LoggedProcess;
import io.carryover.runtime.SparkSubmit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The cut-over of the run book on a real broker, through the real submit path: a legacy job is stopped in the middle of its
 * users' sessions, the migrated one goes on with them, and the way back. What the jobs in a row write is what one job would
 * have written.
 */
@ExtendWith(WithBroker.class)
class CutOverTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int EVENTS_OF_A_ROUND = 3 * SessionStory.USERS;

    @TempDir
    private Path folder;

    private final KafkaBroker broker;
    private final Set<JsonNode> written = new HashSet<>();
    private SessionStory story;
    private String topic;
    private List<SessionStory.Event> unsent;
    private final Map<Integer, Long> sent = new TreeMap<>();

    CutOverTest(KafkaBroker broker) {
        this.broker = broker;
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void goesOverAndBackInTheMiddleOfExplicitEndSessions() throws Exception {
        begin(SessionStory.explicitEndSessions());

        run(
                JobSide.LEGACY,
                "updateStateByKey",
                "first",
                List.of("--starting-offsets", "earliest"),
                2 * EVENTS_OF_A_ROUND + 6);
        CarriedFolder over = export("first");
        assertThat(over.manifest().streams().get(0).rows()).isEqualTo(SessionStory.USERS);
        run(JobSide.MIGRATED, "transformWithState", "second", initialState("over"), 2 * EVENTS_OF_A_ROUND + 6);
        assertThat(verified("second").path("result").path("problems")).isEmpty();
        CarriedFolder back = rollback("second");
        assertThat(back.manifest().streams().get(0).rows()).isEqualTo(SessionStory.USERS);
        run(JobSide.LEGACY, "mapWithState", "third", initialState("back"), unsent.size());

        assertThat(written).isEqualTo(new HashSet<>(story.expected()));
    }

    @Tag("full")
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void goesOverInTheMiddleOfGapSessionsWithTheirWatermark() throws Exception {
        begin(SessionStory.gapSessions());

        run(
                JobSide.LEGACY,
                "mapWithState",
                "first",
                List.of("--starting-offsets", "earliest"),
                3 * EVENTS_OF_A_ROUND + 6);
        CarriedFolder over = export("first");
        assertThat(over.manifest().watermarkMs()).isPositive();
        assertThat(over.manifest().streams().get(0).rows()).isEqualTo(SessionStory.USERS);
        run(JobSide.MIGRATED, "groupState", "second", initialState("over"), unsent.size());
        assertThat(verified("second").path("result").path("problems")).isEmpty();

        assertThat(written).isEqualTo(new HashSet<>(story.expected()));
    }

    private void begin(SessionStory told) throws Exception {
        story = told;
        topic = "cut-over-" + told.scenario();
        unsent = told.rounds().stream().flatMap(List::stream).toList();
        broker.client().createTopic(topic, SessionStory.PARTITIONS);
    }

    private List<String> initialState(String carried) {
        return List.of("--initial-state", folder.resolve(carried).toString());
    }

    /** Runs a job until it has completed a batch behind the next events, and stops it. */
    private void run(JobSide variant, String api, String name, List<String> start, int events) throws Exception {
        Path work = Files.createDirectories(folder.resolve(name));
        JsonLinesFolder sink = new JsonLinesFolder(work.resolve("output"));
        try (LoggedProcess job = variant.submit().start(work, arguments(api, work, start))) {
            send(events);
            ReadSoFar read = new ReadSoFar(variant, work.resolve("checkpoint"));
            await().atMost(PATIENCE)
                    .ignoreExceptions() // while there is no checkpoint, or one is being written
                    .failFast(() -> assertThat(job.isAlive()).as(job.tail()).isTrue())
                    .until(() -> read.is(sent) && isWritten(sink));
            job.terminate();
            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isIn(0, 143);
        }
        written.addAll(sink.rows());
    }

    /** When all is sent, all has to come out before a job is stopped. */
    private boolean isWritten(JsonLinesFolder sink) {
        Set<JsonNode> all = new HashSet<>(written);
        all.addAll(sink.rows());
        return !unsent.isEmpty() || all.size() >= story.expected().size();
    }

    private List<String> arguments(String api, Path work, List<String> start) {
        List<String> arguments = new ArrayList<>(List.of("--scenario", story.scenario(), "--api", api));
        arguments.addAll(story.options());
        arguments.addAll(List.of("--source", "kafka", "--bootstrap-servers", broker.bootstrapServers()));
        arguments.addAll(List.of("--topic", topic));
        arguments.addAll(start);
        arguments.addAll(
                List.of("--sink", "jsonl", "--output", work.resolve("output").toString()));
        arguments.addAll(List.of("--checkpoint", work.resolve("checkpoint").toString()));
        arguments.addAll(List.of("--batch-interval", "1 second"));
        return arguments;
    }

    private void send(int count) throws Exception {
        List<SessionStory.Event> events = unsent.subList(0, count);
        unsent = unsent.subList(count, unsent.size());
        events.forEach(event -> sent.merge(event.partition(), 1L, Long::sum));
        broker.client()
                .sendAll(events.stream()
                        .map(event -> new ProducerRecord<byte[], byte[]>(
                                topic, event.partition(), null, event.value().getBytes()))
                        .collect(Collectors.toList()));
    }

    private CarriedFolder export(String job) throws Exception {
        ExportRequest request = new ExportRequest(
                folder.resolve(job).resolve("checkpoint").toString(),
                folder.resolve("over").toString(),
                null,
                null,
                false);
        submit(
                SparkSubmit.of(BuiltParts.legacyJobs(), io.carryover.legacy.export.Main.class.getName()),
                JobJson.line(new SubmittedExport(
                        request, List.of(BuiltParts.legacyJobs().toString()), List.of(), false)),
                job);
        return CarriedFolder.open(folder.resolve("over").toString(), new Configuration());
    }

    /** Sessions may end in the first batch, and a user without one is no key any more. */
    private JsonNode verified(String job) throws Exception {
        VerifyRequest request =
                new VerifyRequest(folder.resolve("over").toString(), query(job), null, 1, true, null, Map.of(), 5);
        JsonNode outcome = submit(
                SparkSubmit.of(BuiltParts.migratedJobs(), io.carryover.migrated.verify.Main.class.getName()),
                JobJson.line(request),
                job);
        assertThat(outcome.path("result").path("proved").asBoolean())
                .as(outcome.toString())
                .isTrue();
        return outcome;
    }

    private CarriedFolder rollback(String job) throws Exception {
        submit(
                SparkSubmit.of(BuiltParts.migratedJobs(), io.carryover.migrated.rollback.Main.class.getName()),
                JobJson.line(
                        new RollbackRequest(query(job), folder.resolve("back").toString(), null)),
                job);
        return CarriedFolder.open(folder.resolve("back").toString(), new Configuration());
    }

    private String query(String job) {
        return folder.resolve(job).resolve("checkpoint/job").toString();
    }

    /** The checkpoint of the job is only read. */
    private JsonNode submit(SparkSubmit tool, String request, String job) throws Exception {
        Path checkpoint = folder.resolve(job).resolve("checkpoint");
        FolderListing before = FolderListing.of(checkpoint);
        Path work = Files.createTempDirectory(folder, "tool");
        Path asked = Files.writeString(work.resolve("request.json"), request);
        Path answered = work.resolve("outcome.json");
        try (LoggedProcess process = tool.start(work, List.of(asked.toString(), answered.toString()))) {
            assertThat(process.awaitExit(PATIENCE)).as(process.tail()).isZero();
        }
        JsonNode outcome = new ObjectMapper().readTree(Files.readString(answered));
        assertThat(outcome.path("problem").isNull()).as(outcome.toString()).isTrue();
        assertThat(FolderListing.of(checkpoint)).isEqualTo(before);
        return outcome;
    }
}
