package io.carryover.migrated.timeouts;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.plans.logical.FlatMapGroupsWithState;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.TransformWithState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.TimeMode;

/** Looks for stateful operators that wait for processing time. Run on Spark 4.1. */
public final class ProcessingTimeTimeouts {

    private ProcessingTimeTimeouts() {}

    public static boolean areIn(Dataset<?> rows) {
        return ((org.apache.spark.sql.classic.Dataset<?>) rows)
                .queryExecution()
                .analyzed()
                .exists(ProcessingTimeTimeouts::waits);
    }

    private static boolean waits(LogicalPlan operator) {
        return operator instanceof FlatMapGroupsWithState groups
                        && groups.timeout().equals(GroupStateTimeout.ProcessingTimeTimeout())
                || operator instanceof TransformWithState transform
                        && transform.timeMode().equals(TimeMode.ProcessingTime());
    }
}
