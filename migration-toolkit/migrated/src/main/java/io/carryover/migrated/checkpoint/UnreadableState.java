package io.carryover.migrated.checkpoint;

import io.carryover.carried.job.RootCause;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;

/**
 * Tells a state store that cannot be read from all else that can fail a Spark job. Spark reads state while it runs, and throws
 * what it finds within the failure of the job. Conditions of Spark 4.1.
 */
public final class UnreadableState {

    private static final String STATE_STORE = "CANNOT_LOAD_STATE_STORE";
    private static final String STATE_DATA_SOURCE = "STDS_";

    private UnreadableState() {}

    /** The refusal of a checkpoint, with what Spark says of its state; empty if the failure is another. */
    public static Optional<RefusedQueryException> in(Throwable failure, String checkpoint) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).anyMatch(UnreadableState::isOne)
                ? Optional.of(new RefusedQueryException(
                        checkpoint + ": its state cannot be read (" + RootCause.line(failure) + "): restore it"))
                : Optional.empty();
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof SparkThrowable spark
                && spark.getCondition() != null
                && (spark.getCondition().startsWith(STATE_STORE)
                        || spark.getCondition().startsWith(STATE_DATA_SOURCE));
    }
}
