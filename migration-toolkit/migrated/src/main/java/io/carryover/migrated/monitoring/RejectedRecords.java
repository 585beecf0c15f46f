package io.carryover.migrated.monitoring;

import static org.apache.spark.sql.functions.count_if;

import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Counts what a query refuses, as an observed metric of the query itself. So the count is of one run of a batch: a run that
 * fails reports none, and the one that replaces it counts from 0; an accumulator of one's own would go on counting. It is too
 * high where a batch is computed twice in one run: by a {@code foreachBatch} function with two actions on rows that it does
 * not persist (D17), or by Spark after it has lost an executor.
 */
public final class RejectedRecords {

    private static final String NAME = "carryover.rejectedRecords";

    private RejectedRecords() {}

    /**
     * The same rows, counted where they pass. To be used once in a query, in front of whatever leaves rejects out.
     *
     * @param isReject holds for the rows to count
     */
    public static <T> Dataset<T> counted(Dataset<T> rows, Column isReject) {
        return rows.observe(NAME, count_if(isReject));
    }

    /** Empty if the query does not count them. */
    static OptionalLong in(StreamingQueryProgress batch) {
        Row observed = batch.observedMetrics().get(NAME);
        return observed == null ? OptionalLong.empty() : OptionalLong.of(observed.getLong(0));
    }
}
