package io.carryover.dstream.sink;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** Standard output of the driver, at least once: {@code batch <time>}, then its rows; nothing for a batch without rows. */
public record ConsoleSink() implements BatchSink {

    @Override
    public void write(long batchTimeMs, JavaRDD<String> rows) {
        List<String> lines = rows.collect();
        if (!lines.isEmpty()) {
            System.out.println("batch " + batchTimeMs + "\n" + String.join("\n", lines));
        }
    }
}
