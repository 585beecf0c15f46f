package io.carryover.differences;

import io.carryover.legacy.ScalaTags;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.dstream.ConstantInputDStream;

/**
 * A job of each side in a process of their own, under the system's clock. The first batch of each stands still until the
 * process is told to end, then goes on.
 */
final class TerminatedJobs {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int BEFORE_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 40;
    /** Spark's own order: behind the executor, which has 100, before streaming and the context, which have 51 and 50. */
    private static final int BEHIND_THE_EXECUTOR = 75;

    private final CountDownLatch toldToEnd = new CountDownLatch(1);
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final SparkSession spark = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", LOOPBACK)
            .config("spark.driver.bindAddress", LOOPBACK)
            .config("spark.streaming.stopGracefullyOnShutdown", true)
            .getOrCreate();

    private TerminatedJobs() {}

    /** Arguments: a folder with text files in {@code input}; whether the jobs have a hook of their own. */
    public static void main(String[] args) throws Exception {
        TerminatedJobs jobs = new TerminatedJobs();
        JavaStreamingContext streaming = jobs.startDStream();
        StreamingQuery query = jobs.startQuery(Path.of(args[0]));
        if (Boolean.parseBoolean(args[1])) {
            ShutdownHookManager.get().addShutdownHook(() -> jobs.stop(streaming, query), BEFORE_SPARK);
        } else {
            org.apache.spark.util.ShutdownHookManager.addShutdownHook(BEHIND_THE_EXECUTOR, () -> {
                jobs.toldToEnd.countDown();
                return null;
            });
        }
        query.awaitTermination();
    }

    private JavaStreamingContext startDStream() {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaStreamingContext streaming = new JavaStreamingContext(context, Durations.milliseconds(200));
        ConstantInputDStream<Integer> ones = new ConstantInputDStream<>(
                streaming.ssc(), context.parallelize(List.of(1)).rdd(), ScalaTags.any());
        JavaDStream.fromDStream(ones, ScalaTags.<Integer>any()).foreachRDD(rdd -> {
            if (first.getAndSet(false)) {
                runThrough("DStream", rdd::count);
            }
        });
        streaming.start();
        return streaming;
    }

    private StreamingQuery startQuery(Path folder) throws TimeoutException {
        VoidFunction2<Dataset<String>, Long> sink = (rows, batchId) -> runThrough("query", rows::count);
        return spark.readStream()
                .textFile(folder.resolve("input").toString())
                .writeStream()
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .foreachBatch(sink)
                .start();
    }

    private void runThrough(String job, Runnable action) throws InterruptedException {
        System.out.println(job + " has begun");
        toldToEnd.await();
        action.run();
        System.out.println(job + " is through");
    }

    private void stop(JavaStreamingContext streaming, StreamingQuery query) {
        toldToEnd.countDown();
        streaming.stop(false, true);
        query.processAllAvailable();
    }
}
