package io.carryover.dstream;

import io.carryover.legacy.records.RecordKryoRegistrator;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoSerializer;

/** The one Spark of the tests, with a manual clock. */
public final class LocalSpark {

    public static final JavaSparkContext SPARK = new JavaSparkContext(new SparkConf()
            .setAppName("tests")
            .setMaster("local[2]")
            .set("spark.ui.enabled", "false")
            .set("spark.default.parallelism", "2")
            .set("spark.sql.shuffle.partitions", "2")
            .set("spark.sql.session.timeZone", "UTC")
            .set("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
            .set("spark.serializer", KryoSerializer.class.getName())
            .set("spark.kryo.registrator", RecordKryoRegistrator.class.getName())
            .set(VirtualTimeStreaming.CLOCK_OPTION, VirtualTimeStreaming.MANUAL_CLOCK));

    private LocalSpark() {}

    /** The lines of all files of a batch that a reader would see, sorted; empty if the batch has no folder. */
    public static List<String> linesOfBatch(Path folder, long batchTimeMs) {
        Path batch = folder.resolve("batch=" + batchTimeMs);
        if (!Files.exists(batch)) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(batch)) {
            return parts.filter(part -> part.getFileName().toString().startsWith("part-"))
                    .flatMap(LocalSpark::lines)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
