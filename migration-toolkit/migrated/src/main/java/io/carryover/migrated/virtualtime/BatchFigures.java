package io.carryover.migrated.virtualtime;

import java.util.Arrays;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * What a batch took and left.
 *
 * @param millis of real time, from trigger to commit
 * @param stateRows rows in the state of all operators behind it
 */
public record BatchFigures(long millis, long stateRows) {

    static BatchFigures of(StreamingQueryProgress progress) {
        return new BatchFigures(
                progress.durationMs().getOrDefault("triggerExecution", 0L),
                Arrays.stream(progress.stateOperators())
                        .mapToLong(operator -> operator.numRowsTotal())
                        .sum());
    }
}
