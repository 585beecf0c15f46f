package io.carryover.structured.source;

import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.options.Source;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** The records of a source as a stream, each with its position. */
public final class RawRecords {

    private RawRecords() {}

    public static Dataset<RawRecord> of(SparkSession spark, Source source) {
        return source instanceof Source.Kafka kafka
                ? KafkaRecords.of(spark, kafka)
                : FileRecords.of(spark, ((Source.Files) source).folder());
    }
}
