package io.carryover.bench.report.html;

import io.carryover.bench.report.RunResult;
import io.carryover.bench.report.Statistics;
import java.util.List;
import java.util.stream.IntStream;

/** What each batch took in the middle one of all rounds. */
final class BatchMedians {

    private BatchMedians() {}

    /** In milliseconds, in order of the batches; as many as the longest run that counts has. */
    static double[] of(List<RunResult> runs) {
        List<List<Double>> rounds = runs.stream()
                .filter(run -> run.voided() == null)
                .map(RunResult::batchMillis)
                .toList();
        int longest = rounds.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .mapToDouble(batch -> median(batch, rounds))
                .toArray();
    }

    private static double median(int batch, List<List<Double>> rounds) {
        return Statistics.of(rounds.stream()
                        .filter(round -> batch < round.size())
                        .mapToDouble(round -> round.get(batch))
                        .toArray())
                .median();
    }
}
