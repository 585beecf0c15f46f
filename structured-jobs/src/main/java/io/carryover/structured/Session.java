package io.carryover.structured;

import java.io.IOException;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a job: what the jobs need is set unless the user has set it. */
final class Session implements AutoCloseable {

    private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

    private final SparkSession spark;

    private Session(SparkSession spark) {
        this.spark = spark;
    }

    /** What {@code spark-submit} was given, completed. */
    static SparkConf settings() {
        return new SparkConf()
                .setIfMissing("spark.sql.session.timeZone", "UTC")
                // streams do not have it, and each query would warn
                .setIfMissing("spark.sql.adaptive.enabled", "false")
                // transformWithState runs on no other; timers are looked up, not scanned
                .setIfMissing(
                        "spark.sql.streaming.stateStore.providerClass",
                        "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider");
    }

    static Session open(SparkConf settings) {
        SparkSession spark = SparkSession.builder().config(settings).getOrCreate();
        if (!settings.contains(SHUFFLE_PARTITIONS) && spark.sparkContext().isLocal()) {
            // each is a state store with files of its own in every batch; Spark's 200 are meant for a cluster
            spark.conf().set(SHUFFLE_PARTITIONS, spark.sparkContext().defaultParallelism());
        }
        return new Session(spark);
    }

    SparkSession spark() {
        return spark;
    }

    /** Leaves it to Spark's own shutdown hook if the process is ending: the queries are stopped before that, by ours. */
    @Override
    public void close() throws IOException {
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            spark.close();
        }
    }
}
