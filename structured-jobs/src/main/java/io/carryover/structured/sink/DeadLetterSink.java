package io.carryover.structured.sink;

import io.carryover.scenarios.input.DeadLetter;
import io.carryover.scenarios.input.Rejected;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts rejects in the log, a line for each batch that has some, and keeps them exactly once if there is a folder for them.
 * What the records hold never gets into the log.
 *
 * @param folder as in {@link BatchFolder}
 */
public record DeadLetterSink(Optional<String> folder) {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterSink.class);

    public void write(Dataset<Rejected> rejects, long batchId) {
        Dataset<String> lines = rejects.map((MapFunction<Rejected, String>) DeadLetter::line, Encoders.STRING())
                .persist();
        try {
            folder.ifPresent(some -> new BatchFolder(some, BatchFolder.Format.JSON_LINES).replace(batchId, lines));
            long count = lines.count();
            if (count > 0) {
                LOG.warn("batch {}: {} records rejected", batchId, count);
            }
        } finally {
            lines.unpersist();
        }
    }
}
