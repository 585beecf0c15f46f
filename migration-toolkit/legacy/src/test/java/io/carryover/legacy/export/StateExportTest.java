package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CutKind;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.util.ManualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that exports its state itself. */
class StateExportTest {

    private static final LegacyRun RUN = LegacyRun.everySecond(List.of(List.of("a"), List.of("a b"), List.of("b b")));

    @TempDir
    private Path folder;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @Test
    void writesWhatIsThereBehindTheLastBatch() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        try (VirtualTimeStreaming streaming = fresh(spark)) {
            StateExport.atStop(streaming.context(), out().toString());
            streaming.start(LegacyRun.START);
            streaming.runBatch(RUN.timeOf(1));
            streaming.runBatch(RUN.timeOf(2));
            stopGracefully(streaming.context());
        }

        Exported exported = exported(spark);
        assertThat(exported.manifest().cut().kind()).isEqualTo(CutKind.AT_STOP);
        assertThat(exported.manifest().cut().batch())
                .isGreaterThanOrEqualTo(RUN.timeOf(3).toEpochMilli());
        assertThat(exported.rows("updateStateByKey-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"_1\":2,\"_2\":2}}",
                        "{\"key\":\"b\",\"state\":{\"_1\":3,\"_2\":3}}");
        assertThat(exported.rows("mapWithState-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"times\":2},\"lastUpdated\":\"2026-01-01T00:00:02.000Z\"}",
                        "{\"key\":\"b\",\"state\":{\"times\":3},\"lastUpdated\":\"2026-01-01T00:00:03.000Z\"}");
    }

    /** The signal is in the checkpoint; where to write is what this start says. */
    @Test
    void worksForAJobThatComesFromACheckpoint() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        try (VirtualTimeStreaming streaming = fresh(spark)) {
            StateExport.atStop(streaming.context(), folder.resolve("elsewhere").toString());
            streaming.start(LegacyRun.START);
            streaming.runBatch(RUN.timeOf(1));
        }
        try (VirtualTimeStreaming streaming = recovered(spark)) {
            StateExport.atStop(streaming.context(), out().toString());
            streaming.restart();
            stopGracefully(streaming.context());
        }

        assertThat(exported(spark).rows("updateStateByKey-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"_1\":2,\"_2\":2}}",
                        "{\"key\":\"b\",\"state\":{\"_1\":3,\"_2\":3}}");
    }

    @Test
    void canBeAddedToAJobThatIsRunningForLong() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        try (VirtualTimeStreaming streaming = fresh(spark)) {
            streaming.start(LegacyRun.START);
            streaming.runBatch(RUN.timeOf(1));
        }
        try (VirtualTimeStreaming streaming = recovered(spark)) {
            StateExport.atStop(streaming.context(), folder.resolve("elsewhere").toString());
            streaming.restart();
            streaming.runBatch(RUN.timeOf(2));
        }
        try (VirtualTimeStreaming streaming = recovered(spark)) {
            StateExport.atStop(streaming.context(), out().toString());
            streaming.restart();
            stopGracefully(streaming.context());
        }

        assertThat(exported(spark).stream("updateStateByKey-1").sums()).containsEntry("_1", "5");
    }

    @Test
    void canBeTakenOutAgain() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        try (VirtualTimeStreaming streaming = fresh(spark)) {
            StateExport.atStop(streaming.context(), out().toString());
            streaming.start(LegacyRun.START);
            streaming.runBatch(RUN.timeOf(1));
        }
        try (VirtualTimeStreaming streaming = recovered(spark)) {
            streaming.restart();
            streaming.runBatch(RUN.timeOf(2));
        }

        assertThat(exported(spark).manifest().cut().batch())
                .as("of the first run")
                .isEqualTo(RUN.timeOf(1).toEpochMilli());
    }

    private VirtualTimeStreaming recovered(TestSpark spark) {
        return VirtualTimeStreaming.recover(
                spark.context(), folder.resolve("checkpoint").toString());
    }

    private VirtualTimeStreaming fresh(TestSpark spark) {
        VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                spark.context(),
                Duration.ofSeconds(1),
                folder.resolve("checkpoint").toString());
        streaming.wire(Jobs.lettersAndFirsts(streaming.input(RUN.input())), LegacyRun::ignore);
        return streaming;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Exported exported(TestSpark spark) throws Exception {
        return new Exported(
                spark, CarriedFolder.open(out().toString(), spark.context().hadoopConfiguration()));
    }

    /** A stop waits for batches, and these for the clock. */
    private static void stopGracefully(JavaStreamingContext context) throws InterruptedException {
        ManualClock clock = (ManualClock) context.ssc().scheduler().clock();
        Thread stop = new Thread(() -> context.stop(false, true));
        stop.start();
        while (stop.isAlive()) {
            clock.advance(1000);
            stop.join(200);
        }
    }
}
