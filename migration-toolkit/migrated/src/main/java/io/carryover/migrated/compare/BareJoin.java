package io.carryover.migrated.compare;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What Spark alone needs to read both sides and join them by their keys, to measure the comparison by. */
final class BareJoin {

    private BareJoin() {}

    /** In seconds, without the time to find the types of JSON. */
    static double seconds(SparkSession spark, CompareRequest request, WrittenRows legacy, WrittenRows migrated) {
        Dataset<Row> left = typed(spark, legacy);
        Dataset<Row> right = typed(spark, migrated);
        long start = System.nanoTime();
        left.join(right, request.keys().toArray(String[]::new), "full_outer")
                .write()
                .format("noop")
                .mode("overwrite")
                .save();
        return CompareJob.secondsSince(start);
    }

    private static Dataset<Row> typed(SparkSession spark, WrittenRows rows) {
        return rows.format() == Format.PARQUET
                ? rows.read(spark)
                : rows.load(spark.read().format("json"));
    }
}
