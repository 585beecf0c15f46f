package io.carryover.bench.sessions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.checkpoint.StatefulOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a stopped query of sessions has left on disk, counted where it lies. */
record SessionsInCheckpoint(SparkSession spark, String checkpoint) {

    /** Of a row of state with all sessions of a user. */
    private static final String EVENTS = "aggregate(%s.sessions, 0L, (events, one) -> events + one.count)";

    /** Of {@code session_window}, which has a row for each session. */
    StateLeft ofWindows() {
        return counted(reader().rows().selectExpr("key.userId as user", "value.count as events"));
    }

    /** Of group state or {@code transformWithState}. */
    StateLeft ofUsers() {
        StatefulOperator operator = reader().operators().get(0);
        return counted(
                operator.variables().isEmpty()
                        ? users(reader().rows(), "value.groupState")
                        : users(reader().rows(operator.variables().get(0)), "value"));
    }

    private StateReader reader() {
        return new StateReader(spark, checkpoint);
    }

    private static Dataset<Row> users(Dataset<Row> rows, String sessions) {
        return rows.selectExpr("key.value as user", EVENTS.formatted(sessions) + " as events");
    }

    private static StateLeft counted(Dataset<Row> users) {
        Row row = users.agg(count_distinct(expr("user")), coalesce(sum("events"), lit(0L)))
                .head();
        return new StateLeft(row.getLong(0), row.getLong(1));
    }
}
