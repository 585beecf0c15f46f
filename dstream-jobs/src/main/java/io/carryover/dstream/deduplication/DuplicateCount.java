package io.carryover.dstream.deduplication;

import io.carryover.scenarios.deduplication.Sifted;
import java.util.List;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in the log what did not pass, a line for each batch with some. The engine counts nothing that a function drops. */
final class DuplicateCount {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateCount.class);

    private DuplicateCount() {}

    /**
     * @param name of the job
     */
    static void log(String name, JavaDStream<Sifted> sifted) {
        sifted.map(Sifted::duplicates)
                .reduce(Long::sum)
                .foreachRDD((counts, time) -> log(name, time.milliseconds(), counts.collect()));
    }

    private static void log(String name, long batchTimeMs, List<Long> counts) {
        for (long count : counts) {
            if (count > 0) {
                LOG.info("{}: {} duplicates at {} ms", name, count, batchTimeMs);
            }
        }
    }
}
