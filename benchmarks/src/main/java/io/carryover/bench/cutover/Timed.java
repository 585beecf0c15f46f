package io.carryover.bench.cutover;

import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A step that moves rows.
 *
 * @param keys that there are
 */
record Timed(long keys) {

    private static final double MILLION = 1e6;

    /** How many rows a step has moved; looked up when the time is taken. */
    @FunctionalInterface
    interface Count<T> {
        long of(T result) throws Exception;
    }

    /** Times the step, and counts behind it. */
    <T> RunResult run(int round, Callable<T> step, Count<T> count) throws Exception {
        long begun = System.nanoTime();
        T result = step.call();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long moved = count.of(result);
        return new RunResult(
                round,
                Map.of(
                        Measure.SECONDS,
                        seconds,
                        Measure.ROWS_PER_SECOND,
                        keys / seconds,
                        Measure.SECONDS_PER_MILLION_KEYS,
                        seconds / keys * MILLION),
                List.of(),
                Map.of("output", moved),
                moved == keys ? null : "moved " + moved + " keys, should be " + keys);
    }
}
