package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CarriedStream;
import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Timed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** The watermark by hand is the state of a stream of its own. */
class WatermarkExportTest {

    /** Batch by batch; the watermark is ten seconds behind the newest, and a batch's own events count from the next batch on. */
    private static final List<List<String>> TIMES =
            List.of(List.of("2026-01-01T10:00:00Z"), List.of("2026-01-01T10:00:30Z"), List.of("2026-01-01T10:01:00Z"));

    @TempDir
    private Path folder;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @Test
    void becomesTheWatermarkOfTheManifest() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(TIMES).of(WatermarkExportTest::onTime, spark, folder.resolve("checkpoint"));

        Exported exported = Exported.of(spark, folder.resolve("checkpoint"), folder.resolve("out"));

        assertThat(Instant.ofEpochMilli(exported.manifest().watermarkMs())).isEqualTo("2026-01-01T10:00:20Z");
        assertThat(exported.manifest().streams())
                .extracting(CarriedStream::name, CarriedStream::rows)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("updateStateByKey-2", 1L));
        assertThat(exported.rows("updateStateByKey-2")).containsExactly("{\"key\":\"all\",\"state\":3}");
    }

    @Test
    void isNotGivenTwice() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(TIMES).of(WatermarkExportTest::onTime, spark, folder.resolve("checkpoint"));

        assertThatThrownBy(() -> export(spark, folder.resolve("checkpoint")))
                .isInstanceOf(RefusedExportException.class)
                .hasMessage(
                        "--watermark: the job keeps its watermark itself, in the stream updateStateByKey-1: leave the option"
                                + " out");
    }

    @Test
    void isGivenForAJobThatKeepsNone() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(List.of(
                        List.of("a"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .of(Jobs::wordCount, spark, folder.resolve("checkpoint"));

        assertThat(export(spark, folder.resolve("checkpoint")).manifest().watermarkMs())
                .isEqualTo(42);
    }

    private Exported export(TestSpark spark, Path checkpoint) throws Exception {
        return Exported.of(
                spark,
                new ExportRequest(checkpoint.toString(), folder.resolve("out").toString(), null, 42L, false));
    }

    /** Counts the events that are not late. */
    private static JavaDStream<String> onTime(JavaDStream<String> times) {
        Ticks<String, Integer> ticks = new Ticks<>(count -> java.util.Optional.empty());
        JavaPairDStream<String, Timed<String>> timed = EventTime.of(
                "test",
                times.mapToPair(time -> new Tuple2<>("all", time)),
                Instant::parse,
                Duration.ofSeconds(10),
                ticks);
        JavaPairDStream<String, Integer> counts =
                timed.updateStateByKey((List<Timed<String>> some, Optional<Integer> count) ->
                        Optional.of(count.orElse(0) + Timed.eventsOf(some).size()));
        counts.checkpoint(Durations.seconds(1));
        ticks.readFrom(counts);
        return counts.map(Tuple2::toString);
    }
}
