package io.carryover.structured.sink;

import io.carryover.scenarios.options.Sink;
import org.apache.spark.sql.Dataset;

/** Takes the rows of one batch after the other. A batch comes again if the job was killed before it was committed. */
public interface BatchSink {

    <O extends Record> void write(Dataset<O> rows, long batchId);

    static BatchSink of(Sink sink) {
        if (sink instanceof Sink.JsonLines jsonLines) {
            return new JsonLinesSink(jsonLines.folder());
        }
        if (sink instanceof Sink.Parquet parquet) {
            return new ParquetSink(parquet.folder());
        }
        if (sink instanceof Sink.Kafka kafka) {
            return new KafkaSink(kafka);
        }
        return ConsoleSink.ofStandardOutput();
    }
}
