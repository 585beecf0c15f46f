package io.carryover.structured.sink;

import org.apache.spark.sql.Dataset;

/** Exactly once: a repeated batch replaces its folder. */
record JsonLinesSink(String folder) implements BatchSink {

    @Override
    public <O extends Record> void write(Dataset<O> rows, long batchId) {
        new BatchFolder(folder, BatchFolder.Format.JSON_LINES).replace(batchId, JsonRows.of(rows));
    }
}
