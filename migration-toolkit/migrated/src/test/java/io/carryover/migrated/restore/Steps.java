package io.carryover.migrated.restore;

import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;

/** Runs a query from 10 seconds on, a step a second. */
final class Steps {

    private static final int START = 10;

    private Steps() {}

    /**
     * @param input the records of each step
     * @return the sorted rows of each step; of none where no batch ran
     */
    static <I> List<List<String>> run(
            SparkSession spark,
            Path checkpoint,
            Encoder<I> type,
            List<List<I>> input,
            Function<Dataset<I>, Dataset<String>> wiring) {
        List<List<String>> steps = new ArrayList<>();
        VirtualTimeQuery<I> query = new VirtualTimeQuery<>(
                spark, type, wiring, OutputMode.Append(), checkpoint.toString(), Duration.ofSeconds(1));
        query.start(Instant.ofEpochSecond(START), (timeMs, rows) -> steps.get(steps.size() - 1)
                .addAll(rows.stream().sorted().toList()));
        try (query) {
            for (List<I> records : input) {
                steps.add(new ArrayList<>());
                Instant time = Instant.ofEpochSecond(START + steps.size());
                query.add(records);
                query.trigger(time);
                query.await(time);
            }
        }
        return steps;
    }
}
