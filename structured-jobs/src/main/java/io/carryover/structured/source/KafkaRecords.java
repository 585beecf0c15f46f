package io.carryover.structured.source;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.options.Source;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** The values of a topic. Offsets that the broker has lost end the job: nothing is skipped silently. */
final class KafkaRecords {

    private KafkaRecords() {}

    static Dataset<RawRecord> of(SparkSession spark, Source.Kafka source) {
        return spark.readStream()
                .format("kafka")
                .options(source.connection().settings("kafka."))
                .option("subscribe", source.topic())
                .option("startingOffsets", source.startingOffsets().text())
                .load()
                .selectExpr(
                        "named_struct('source', topic, 'partition', partition, 'offset', offset) as position",
                        "value",
                        "cast(null as string) as defect")
                .as(RecordEncoder.of(RawRecord.class));
    }
}
