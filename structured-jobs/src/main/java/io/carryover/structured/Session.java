package io.carryover.structured;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider;

/** The Spark session of a job: what the jobs need is set unless the user has set it. */
final class Session {

    private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

    private Session() {}

    static SparkSession open() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.sql.session.timeZone", "UTC")
                // streams do not have it, and each query would warn
                .setIfMissing("spark.sql.adaptive.enabled", "false")
                // transformWithState runs on no other; timers are looked up, not scanned
                .setIfMissing(
                        "spark.sql.streaming.stateStore.providerClass", RocksDBStateStoreProvider.class.getName());
        boolean partitionsGiven = conf.contains(SHUFFLE_PARTITIONS);
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        if (!partitionsGiven && spark.sparkContext().isLocal()) {
            // each is a state store with files of its own in every batch; Spark's 200 are meant for a cluster
            spark.conf().set(SHUFFLE_PARTITIONS, spark.sparkContext().defaultParallelism());
        }
        return spark;
    }
}
