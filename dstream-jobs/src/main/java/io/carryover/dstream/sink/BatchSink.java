package io.carryover.dstream.sink;

import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;

/** Takes the rows of a batch. Written into the checkpoint with the job. */
@FunctionalInterface
public interface BatchSink extends Serializable {

    /**
     * Called for every batch, in order; for one without rows too, and once more when a batch is run again.
     *
     * @param batchTimeMs the batch time, milliseconds since 1970
     * @param rows a line of JSON each, in no order
     */
    void write(long batchTimeMs, JavaRDD<String> rows) throws IOException;
}
