package io.carryover.migrated.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds out fast where rows differ. Keys fall into buckets; of each bucket the rows are counted and two hashes of them summed up,
 * those of one side negative. Only rows of buckets in which something is left over need be brought into text, shuffled and
 * sorted: mostly these are few. Sums of 128 bits in all do not cancel out by accident.
 *
 * @param legacyRows of all buckets
 * @param migratedRows of all buckets
 * @param buckets in which something is left over
 */
record DifferingBuckets(long legacyRows, long migratedRows, List<Long> buckets) {

    /** So many that few keys share one, and so few that their sums fit anywhere. */
    private static final long BUCKETS = 1 << 18;

    /** Both with the columns {@code key1}, {@code hash1} and {@code hash2}. */
    static DifferingBuckets of(Dataset<Row> legacy, Dataset<Row> migrated) {
        Observation totals = new Observation();
        List<Long> buckets = signed(legacy, 1, 0, col("hash1"), col("hash2"))
                .union(signed(migrated, 0, 1, negate(col("hash1")), negate(col("hash2"))))
                .groupBy("bucket")
                .agg(total("legacy"), total("migrated"), total("hash1"), total("hash2"))
                .observe(totals, total("legacy"), total("migrated"))
                .where("legacy <> migrated or hash1 <> 0 or hash2 <> 0")
                .select("bucket")
                .as(Encoders.LONG())
                .collectAsList();
        return new DifferingBuckets(Observed.of(totals, "legacy"), Observed.of(totals, "migrated"), buckets);
    }

    boolean isEmpty() {
        return buckets.isEmpty();
    }

    /** The rows that lie in them. */
    Dataset<Row> of(SparkSession spark, Dataset<Row> rows) {
        Dataset<Row> wanted = spark.createDataset(buckets, Encoders.LONG()).toDF("wanted");
        return rows.join(broadcast(wanted), bucket().equalTo(col("wanted")), "left_semi");
    }

    private static Dataset<Row> signed(Dataset<Row> rows, long legacy, long migrated, Column hash1, Column hash2) {
        return rows.select(
                bucket().as("bucket"),
                lit(legacy).as("legacy"),
                lit(migrated).as("migrated"),
                hash1.as("hash1"),
                hash2.as("hash2"));
    }

    private static Column bucket() {
        return col("key1").bitwiseAND(BUCKETS - 1);
    }

    private static Column total(String column) {
        return sum(column).as(column);
    }
}
