package io.carryover.dstream;

import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameters;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * How often state is written to the checkpoint. Spark's default is every tenth batch or ten seconds; {@code mapWithState}
 * then also looks for timeouts only that often. These jobs do both in every batch.
 */
public final class StateCheckpoint {

    private StateCheckpoint() {}

    /** The interval that is set, or the batch interval. */
    public static Duration interval(JavaDStream<?> events, Parameters parameters) {
        return parameters
                .get(CommonParameters.STATE_CHECKPOINT_INTERVAL)
                .map(interval -> Durations.milliseconds(interval.toMillis()))
                .orElse(events.dstream().slideDuration());
    }
}
