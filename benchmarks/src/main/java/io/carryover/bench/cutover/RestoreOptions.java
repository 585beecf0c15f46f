package io.carryover.bench.cutover;

import java.util.Map;

/** Spark's options where a restore is measured: those of the jobs, and both sides with the same. */
final class RestoreOptions {

    static final Map<String, String> TUNED = Map.of(
            "spark.sql.streaming.stateStore.providerClass",
            "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
            "spark.sql.shuffle.partitions",
            "2");

    private RestoreOptions() {}
}
