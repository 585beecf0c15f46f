package io.carryover.legacy.export;

import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * A run of a legacy job under virtual time, which ends as a crash does.
 *
 * @param interval between batches
 * @param lines what comes in each batch
 */
record LegacyRun(Duration interval, List<List<String>> lines) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Nobody reads it here. */
    static void ignore(long batchTimeMs, List<String> rows) {
        // outputs are somebody else's tests
    }

    static LegacyRun everySecond(List<List<String>> lines) {
        return new LegacyRun(Duration.ofSeconds(1), lines);
    }

    void of(Function<JavaDStream<String>, JavaDStream<String>> job, TestSpark spark, Path checkpoint) {
        try (VirtualTimeStreaming streaming =
                VirtualTimeStreaming.create(spark.context(), interval, checkpoint.toString())) {
            streaming.wire(job.apply(streaming.input(input())), LegacyRun::ignore);
            streaming.start(START);
            for (int batch = 1; batch <= lines.size(); batch++) {
                streaming.runBatch(timeOf(batch));
            }
        }
    }

    Map<Instant, List<String>> input() {
        Map<Instant, List<String>> input = new HashMap<>();
        IntStream.range(0, lines.size()).forEach(i -> input.put(timeOf(i + 1), lines.get(i)));
        return input;
    }

    Instant timeOf(int batch) {
        return START.plus(interval.multipliedBy(batch));
    }
}
