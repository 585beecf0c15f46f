package io.carryover.bench.engine;

import io.carryover.legacy.records.RecordKryoRegistrator;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one session of a JVM. */
public final class BenchSession {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_BATCHES = 10_000;

    private BenchSession() {}

    /**
     * @param cores of the local master
     * @param options of the side that is measured; they win
     */
    public static SparkSession start(int cores, Map<String, String> options) {
        SparkSession.Builder builder = SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("carryover-bench")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", LOOPBACK)
                .config("spark.driver.bindAddress", LOOPBACK)
                .config(VirtualTimeStreaming.CLOCK_OPTION, VirtualTimeStreaming.MANUAL_CLOCK)
                .config("spark.kryo.registrator", RecordKryoRegistrator.class.getName())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.adaptive.enabled", false)
                // Else the executors ask the driver over the network for each class that a session might have added.
                .config("spark.sql.artifact.isolation.enabled", false)
                .config("spark.sql.streaming.numRecentProgressUpdates", MOST_BATCHES);
        options.forEach(builder::config);
        return builder.getOrCreate();
    }
}
