package io.carryover.assess.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Rows on the driver, against rows on executors. */
final class DriverWork {

    static void found(JavaDStream<String> lines, List<String> all) {
        lines.foreachRDD(batch -> all.addAll(batch.collect()));
    }

    static void other(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> batch.foreachPartition(rows -> Files.createDirectories(Path.of("/data/out"))));
    }
}
