package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.virtualtime.BatchListener;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark writes the state of a batch behind the first of its outputs; in this one the second fails. */
class PendingCutTest {

    @TempDir
    private Path folder;

    private Path checkpoint;
    private Path out;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @BeforeEach
    void nameTheFolders() {
        checkpoint = folder.resolve("checkpoint");
        out = folder.resolve("out");
    }

    @Test
    void liesInFrontOfABatchThatHasItsStateOnDiskAndNotItsOutputs() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        runUntilAnOutputFailsIn(20, spark);
        assertThat(read().hasStateOf(timeOf(20))).isTrue();
        assertThat(read().pendingBatches()).contains(timeOf(20));

        Exported exported = Exported.of(spark, checkpoint, out);

        assertThat(exported.manifest().cut().batch()).isEqualTo(timeOf(10));
        assertThat(exported.rows("updateStateByKey-1")).containsExactly("{\"key\":\"a\",\"state\":10}");
        assertThat(exported.manifest().cut().notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith(
                                "The legacy job has written the outputs of the batches behind the cut, 9 batches from"
                                        + " 2026-01-01T00:00:11Z to 2026-01-01T00:00:19Z;"))
                .anySatisfy(note -> assertThat(note)
                        .startsWith("The job had begun or queued, and not completed, batch")
                        .contains("2026-01-01T00:00:20Z"));
    }

    @Test
    void isNoneIfOnlyThatBatchHasItsStateOnDisk() throws Exception {
        runUntilAnOutputFailsIn(10, TestSpark.with(Map.of()));
        assertThat(read().hasStateOf(timeOf(10))).isTrue();
        TestSpark spark = TestSpark.with(RollForwardSettings.of(read(), AllowedClasses.ANY, new Configuration()));

        assertThatThrownBy(() -> Exported.of(spark, checkpoint, out))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageStartingWith("there is no completed batch with the state of every state stream on disk"
                        + " (updateStateByKey-1 has that of 2026-01-01T00:00:10Z; begun or queued, and not completed:"
                        + " 2026-01-01T00:00:10Z")
                .hasMessageContaining("give --roll-forward");
        assertThat(out).doesNotExist();

        Exported exported = Exported.rolledForward(spark, checkpoint, out);

        assertThat(exported.manifest().cut().batch()).isEqualTo(timeOf(9));
        assertThat(exported.rows("updateStateByKey-1")).containsExactly("{\"key\":\"a\",\"state\":9}");
    }

    /** An {@code a} in each batch; Spark goes on with the next, whose metadata tells of the one that failed. */
    private void runUntilAnOutputFailsIn(int failing, TestSpark spark) {
        LegacyRun run = LegacyRun.everySecond(Collections.nCopies(failing + 1, List.of("a")));
        try (VirtualTimeStreaming streaming =
                VirtualTimeStreaming.create(spark.context(), run.interval(), checkpoint.toString())) {
            JavaDStream<String> counts = Jobs.wordCount(streaming.input(run.input()));
            streaming.wire(counts, LegacyRun::ignore);
            streaming.wire(counts, failingAt(timeOf(failing)));
            streaming.start(LegacyRun.START);
            for (int batch = 1; batch < failing; batch++) {
                streaming.runBatch(run.timeOf(batch));
            }
            Instant failed = run.timeOf(failing);
            Instant next = run.timeOf(failing + 1);
            assertThatThrownBy(() -> streaming.runBatch(failed)).hasStackTraceContaining("the sink is gone");
            catchThrowable(
                    () -> streaming.runBatch(next)); // the failure of the other is thrown until the end of the job
            awaitMetadataOf(next);
        }
    }

    private static BatchListener failingAt(long failingBatchMs) {
        return (batchTimeMs, rows) -> {
            if (batchTimeMs == failingBatchMs) {
                throw new IllegalStateException("the sink is gone");
            }
        };
    }

    private void awaitMetadataOf(Instant batch) {
        Path written = checkpoint.resolve(".checkpoint-" + batch.toEpochMilli() + ".crc");
        while (!Files.exists(written)) {
            Thread.onSpinWait();
        }
    }

    private LegacyCheckpoint read() {
        return LegacyCheckpoint.read(checkpoint.toString(), new Configuration());
    }

    private static long timeOf(int batch) {
        return LegacyRun.START.plusSeconds(batch).toEpochMilli();
    }
}
