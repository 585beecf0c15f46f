package io.carryover.bench.engine;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.checkpoint.StatefulOperator;
import org.apache.spark.sql.SparkSession;

/** How many keys a stopped query of group state or {@code transformWithState} has left on disk. */
public final class KeysInCheckpoint {

    private KeysInCheckpoint() {}

    public static long count(SparkSession spark, String checkpoint) {
        StateReader state = new StateReader(spark, checkpoint);
        StatefulOperator operator = state.operators().get(0);
        return operator.variables().isEmpty()
                ? state.rows().count()
                : state.rows(operator.variables().get(0)).count();
    }
}
