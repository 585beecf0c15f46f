package io.carryover.golden;

import io.carryover.legacy.ScalaTags;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.time.Duration;
import java.time.Instant;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/**
 * Counts words for some seconds, a batch each, and leaves its checkpoint. Arguments: the folder of the checkpoint, the
 * operation, the serializer's class, the number of the last batch, and whether that batch never ends.
 */
public final class WordCount {

    private WordCount() {}

    public static void main(String[] args) {
        int last = Integer.parseInt(args[3]);
        boolean isEndless = Boolean.parseBoolean(args[4]);
        SparkConf conf = new SparkConf()
                .setMaster("local[2]")
                .setAppName("golden")
                .set("spark.ui.enabled", "false")
                .set("spark.default.parallelism", "2")
                .set("spark.serializer", args[2])
                .set(VirtualTimeStreaming.CLOCK_OPTION, VirtualTimeStreaming.MANUAL_CLOCK);
        try (JavaSparkContext spark = new JavaSparkContext(conf);
                VirtualTimeStreaming streaming = VirtualTimeStreaming.create(spark, Duration.ofSeconds(1), args[0])) {
            JavaPairDStream<String, Integer> words = JavaDStream.fromDStream(
                            new WordInput(streaming.context().ssc()), ScalaTags.<String>any())
                    .mapToPair(new WithOne());
            long endlessBatchMs = isEndless ? last * 1000L : -1;
            if (args[1].equals("updateStateByKey")) {
                words.updateStateByKey(new Counting())
                        .toJavaDStream()
                        .foreachRDD(new Output<>(args[0], endlessBatchMs));
            } else {
                words.mapWithState(StateSpec.function(new CountingOne()))
                        .foreachRDD(new Output<>(args[0], endlessBatchMs));
            }
            streaming.start(Instant.EPOCH);
            for (int batch = 1; batch <= last; batch++) {
                streaming.runBatch(Instant.ofEpochSecond(batch));
            }
        }
    }
}
