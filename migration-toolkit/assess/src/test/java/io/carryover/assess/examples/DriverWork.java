package io.carryover.assess.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Rows on the driver, against rows on executors, and a line that is printed. */
final class DriverWork {

    static void found(JavaDStream<String> lines, List<String> all) {
        lines.foreachRDD(batch -> all.addAll(batch.collect()));
    }

    static void foundOnADataset(JavaDStream<String> lines, SparkSession spark, List<String> all) {
        lines.foreachRDD(batch ->
                all.addAll(spark.createDataset(batch.rdd(), Encoders.STRING()).collectAsList()));
    }

    static void foundOutside(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> Files.writeString(Path.of("/data/latest"), "done"));
    }

    static void other(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> batch.foreachPartition(rows -> Files.createDirectories(Path.of("/data/out"))));
    }

    static void otherWriter(JavaDStream<String> lines, SparkSession spark) {
        lines.foreachRDD(batch ->
                spark.createDataset(batch.rdd(), Encoders.STRING()).write().csv("/data/out"));
    }

    static void otherPrinted(JavaDStream<ConsumerRecord<String, String>> records, ConsumerRecord<String, String> last) {
        records.foreachRDD(batch -> System.out.println(last.value()));
    }
}
