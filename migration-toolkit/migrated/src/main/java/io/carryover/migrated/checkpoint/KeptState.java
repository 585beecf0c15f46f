package io.carryover.migrated.checkpoint;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One set of state that a query keeps by key.
 *
 * @param name unique in the query
 * @param operation the API that keeps it
 * @param rows {@code key}, {@code state} and, if it is known of some, {@code lastUpdated}
 */
public record KeptState(String name, String operation, Dataset<Row> rows) {}
