package io.carryover.bench.cutover;

import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** One run of a step that moves rows. */
final class Timed {

    private static final double MILLION = 1e6;

    private Timed() {}

    /**
     * @param keys that there are
     * @param step returns how many it has moved
     */
    static RunResult run(int round, long keys, Callable<Long> step) throws Exception {
        long begun = System.nanoTime();
        long moved = step.call();
        double seconds = (System.nanoTime() - begun) / 1e9;
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
