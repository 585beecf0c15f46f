package io.carryover.differences;

import io.carryover.harness.EngineSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** A folder of text files that a query of its own reads: what is there when it starts, with one checkpoint for all starts. */
record TextFiles(EngineSession engine, Path folder) {

    TextFiles with(String name, String line) {
        try {
            Files.createDirectories(input());
            Files.writeString(input().resolve(name), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Dataset<String> stream(Map<String, String> options) {
        return engine.session().readStream().options(options).textFile(input().toString());
    }

    <T> StreamingQuery drain(Dataset<T> rows, OutputMode mode, VoidFunction2<Dataset<T>, Long> sink) {
        try {
            return rows.writeStream()
                    .option("checkpointLocation", folder.resolve("checkpoint").toString())
                    .outputMode(mode)
                    .trigger(Trigger.AvailableNow())
                    .foreachBatch(sink)
                    .start();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the query does not start", e);
        }
    }

    private Path input() {
        return folder.resolve("input");
    }
}
