package io.carryover.structured.sink;

import io.carryover.scenarios.options.Sink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;

/**
 * At least once. Headers {@code batch} and {@code row} let a reader drop repeats: rows are numbered from 0 in the order of
 * their JSON, so that a batch that is run again numbers them the same. The batch is kept while this happens: sorting reads
 * it twice, and the stateful operator must not run twice.
 */
record KafkaSink(Sink.Kafka target) implements BatchSink {

    private static final String HEADER = "named_struct('key', '%s', 'value', cast(cast(%s as string) as binary))";

    @Override
    public <O extends Record> void write(Dataset<O> rows, long batchId) {
        Dataset<String> lines = JsonRows.of(rows).persist();
        try {
            numbered(lines)
                    .selectExpr(
                            "cast(_1 as binary) as value",
                            "array(" + HEADER.formatted("batch", batchId) + ", " + HEADER.formatted("row", "_2")
                                    + ") as headers")
                    .write()
                    .format("kafka")
                    .options(target.connection().settings("kafka."))
                    .option("topic", target.topic())
                    .save();
        } finally {
            lines.unpersist();
        }
    }

    private static Dataset<?> numbered(Dataset<String> lines) {
        return lines.sparkSession()
                .createDataset(
                        lines.sort("value").toJavaRDD().zipWithIndex().rdd(),
                        Encoders.tuple(Encoders.STRING(), Encoders.LONG()));
    }
}
