package io.carryover.migrated.virtualtime;

import java.util.Arrays;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * What a batch took and left.
 *
 * @param millis of real time, from the trigger until the query waits for the next one
 * @param stateRows rows in the state of all operators behind it
 */
public record BatchFigures(double millis, long stateRows) {

    static BatchFigures of(double millis, StreamingQueryProgress progress) {
        return new BatchFigures(
                millis,
                Arrays.stream(progress.stateOperators())
                        .mapToLong(operator -> operator.numRowsTotal())
                        .sum());
    }
}
