package io.carryover.junit;

import io.carryover.pair.JobPair;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** Counts words; all words come in every batch, as the plainest of legacy jobs has it. */
final class WordCounts implements Supplier<JobPair<String>> {

    @Override
    public JobPair<String> get() {
        return JobPair.named("word-counts")
                .events(line -> line, Encoders.STRING())
                .legacy(WordCounts::legacy)
                .migrated(WordCounts::migrated, OutputMode.Complete())
                .legacyState((String word, Long count) -> Map.of("count", count));
    }

    private static JavaPairDStream<String, Long> legacy(JavaDStream<String> words) {
        return words.mapToPair(word -> new Tuple2<>(word, 1L))
                .updateStateByKey(
                        (List<Long> ones, Optional<Long> count) -> Optional.of(count.orElse(0L) + ones.size()));
    }

    private static Dataset<?> migrated(Dataset<String> words) {
        return words.groupByKey((MapFunction<String, String>) word -> word, Encoders.STRING())
                .count();
    }
}
