package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.CarriedStream;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import io.carryover.legacy.checkpoint.KafkaInput;
import io.carryover.legacy.checkpoint.KafkaRange;
import io.carryover.legacy.export.ExportResult;
import io.carryover.legacy.inspect.LegacyInspection;
import io.carryover.legacy.inspect.StreamInspection;
import io.carryover.legacy.inspect.StreamInspection.StateOnDisk;
import io.carryover.migrated.inspect.OperatorInspection;
import io.carryover.migrated.inspect.OperatorInspection.StoreInspection;
import io.carryover.migrated.inspect.QueryInspection;
import io.carryover.migrated.rollback.RollbackResult;
import io.carryover.migrated.verify.FieldTotal;
import io.carryover.migrated.verify.FirstBatch;
import io.carryover.migrated.verify.StateProof;
import io.carryover.migrated.verify.StateProof.DifferingKey;
import io.carryover.migrated.verify.VerifyResult;
import io.carryover.monitoring.Figure;
import io.carryover.monitoring.MonitoredBatch;
import io.carryover.scenarios.kafka.OffsetSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the run book shows of a command is what the command prints, of the same figures. */
class RunBookTest {

    private String page;

    @BeforeEach
    void open() throws IOException {
        page = Files.readString(Path.of("../../docs/cut-over.md"));
    }

    @Test
    void rehearses() {
        StateOnDisk first = new StateOnDisk(1_795_305_524_000L, "a", 1, 112);
        StateOnDisk second = new StateOnDisk(1_795_305_525_000L, "b", 1, 112);
        List<KafkaRange> ranges = List.of(new KafkaRange("clicks", 0, 30, 30), new KafkaRange("clicks", 1, 30, 30));

        shows(LegacyPage.of(new LegacyInspection(
                "/tmp/rehearsal",
                "/tmp/rehearsal/checkpoint-1795305525000",
                List.of(),
                "4.1.0",
                "io.carryover.dstream.Main",
                "org.apache.spark.serializer.KryoSerializer",
                1_795_305_525_000L,
                1000,
                List.of(),
                1_795_305_525_000L,
                List.of(
                        new StreamInspection(
                                1,
                                "updateStateByKey",
                                1,
                                List.of(first, second),
                                List.of("java.lang.String"),
                                List.of("io.carryover.legacy.time.Watermark"),
                                1),
                        new StreamInspection(
                                2,
                                "mapWithState",
                                2,
                                List.of(
                                        new StateOnDisk(first.batchMs(), "c", 2, 851),
                                        new StateOnDisk(second.batchMs(), "d", 2, 851)),
                                List.of("java.lang.String"),
                                List.of("io.carryover.scenarios.gapsessions.OpenSessions"),
                                6)),
                List.of("org.apache.spark.streaming.kafka010.DirectKafkaInputDStream"),
                List.of(new KafkaInput(0, new TreeMap<>(Map.of(first.batchMs(), ranges, second.batchMs(), ranges)))),
                List.of())));
    }

    @Test
    void exports() {
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                new Tool("0", "4"),
                new Source(SourceSide.LEGACY, "file:/data/legacy/checkpoint", null, 1000L, List.of()),
                new Cut(
                        1_795_305_525_000L,
                        CutKind.STATE_ON_DISK,
                        List.of("No output comes a second time: the cut is behind the last batch that the job began.")),
                Instant.parse("2026-01-01T08:20:00Z").toEpochMilli(),
                List.of(new CarriedStream(
                        "mapWithState-1",
                        "mapWithState",
                        "state/mapWithState-1",
                        "java.lang.String",
                        "io.carryover.scenarios.gapsessions.OpenSessions",
                        "{}",
                        6,
                        false,
                        Map.of())),
                List.of(),
                List.of());

        shows(ExportText.of(new ExportResult("/data/carried", manifest, "{\"clicks\":{\"0\":30,\"1\":30}}")));
    }

    @Test
    void checksTheOffsets() {
        PartitionOffsets second = PartitionOffsets.of("clicks", 1, 30L, new OffsetSpan(0, 39));
        PartitionOffsets gone = PartitionOffsets.of("clicks", 0, 30L, new OffsetSpan(34, 42));

        shows(line(PartitionOffsets.of("clicks", 0, 30L, new OffsetSpan(0, 42))) + "\n" + line(second));
        shows(line(gone) + "\n" + line(second) + "\ncarryover offsets: " + gone.name() + ": " + gone.finding());
    }

    @Test
    void watchesTheFirstBatch() {
        shows(new MonitoredBatch(
                        Instant.parse("2026-11-22T00:01:56.357Z"),
                        Map.of(
                                Figure.BATCH_DURATION,
                                27_896L,
                                Figure.STATE_ROWS,
                                6L,
                                Figure.STATE_BYTES,
                                8488L,
                                Figure.LATE_RECORDS,
                                0L,
                                Figure.REJECTED_RECORDS,
                                0L,
                                Figure.WATERMARK,
                                0L))
                .line());
    }

    @Test
    void verifies() {
        Offsets begun = Offsets.parse("{\"clicks\":{\"0\":30,\"1\":30}}");
        StateProof proof = new StateProof(
                "mapWithState-1",
                "open",
                "the only one",
                6,
                4,
                2,
                0,
                0,
                0,
                21,
                false,
                List.of(
                        new FieldTotal("sessions.element.end", false, "6", "6"),
                        new FieldTotal("sessions.element.start", false, "6", "6"),
                        new FieldTotal("sessions.element.count", true, "60", "81")),
                List.of(
                        key("user-1", session("08:00:30", "08:27:30", 10), session("08:00:30", "08:42:00", 22)),
                        key("user-2", session("08:01:00", "08:28:00", 10), session("08:01:00", "08:39:00", 19))));

        shows(VerifyText.of(new VerifyResult(List.of(proof), new FirstBatch(0, begun, begun), List.of())));
    }

    @Test
    void looksIntoTheQuery() {
        shows(QueryPage.of(new QueryInspection(
                "/data/migrated/checkpoint/job",
                "d30588e6-e1a5-4070-b13f-289b300782a4",
                "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
                5L,
                5L,
                List.of(),
                1_767_266_460_000L,
                List.of("{\"clicks\":{\"0\":49,\"1\":48}}"),
                List.of(new OperatorInspection(
                        0,
                        "transformWithStateExec",
                        2,
                        List.of(
                                new StoreInspection(
                                        "timers",
                                        "timers",
                                        "key STRUCT<value: STRING>,expiration_timestamp_ms BIGINT",
                                        6,
                                        6),
                                new StoreInspection(
                                        "open",
                                        "ValueState",
                                        "key STRUCT<value: STRING>,value STRUCT<sessions: ARRAY<STRUCT<start: TIMESTAMP,"
                                                + " end: TIMESTAMP, count: BIGINT NOT NULL>>>",
                                        6,
                                        0)))))));
    }

    @Test
    void rollsBack() {
        shows(RollbackText.of(new RollbackResult(
                "/data/back",
                5,
                "{\"clicks\":{\"0\":49,\"1\":48}}",
                1_767_266_460_000L,
                List.of(new RollbackResult.Stream("open", "transformWithState", 6)),
                List.of("when the keys of open had their last events is not known: timeouts that go by processing time"
                        + " count from the legacy job's start; --timeout makes it known"))));
    }

    /** As a whole: a line more or less in front, behind or between is another output. */
    private void shows(String printed) {
        assertThat(page).contains("```text\n" + printed.stripTrailing() + "\n");
    }

    private static String line(PartitionOffsets partition) {
        return partition.name() + "  " + partition.finding();
    }

    private static DifferingKey key(String user, String exported, String kept) {
        return new DifferingKey("{\"key\":\"" + user + "\"}", exported, kept);
    }

    private static String session(String start, String end, int count) {
        return "{\"state\":{\"sessions\":[{\"start\":\"2026-01-01T" + start + ".000000Z\",\"end\":\"2026-01-01T" + end
                + ".000000Z\",\"count\":" + count + "}]}}";
    }
}
