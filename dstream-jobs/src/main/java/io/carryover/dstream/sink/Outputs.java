package io.carryover.dstream.sink;

import io.carryover.dstream.kafka.KafkaSettings;
import io.carryover.legacy.monitoring.JobFigures;
import io.carryover.legacy.records.RecordSchema;
import io.carryover.monitoring.Figure;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.input.DeadLetter;
import io.carryover.scenarios.input.Rejected;
import io.carryover.scenarios.options.Sink;
import java.io.IOException;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outputs of a job. They must be wired behind everything else: only the last output of a batch keeps a failed batch
 * pending, see {@link BatchGuard}.
 */
public final class Outputs {

    private static final Logger LOG = LoggerFactory.getLogger(Outputs.class);

    private Outputs() {}

    /**
     * @param rowType the record class of the rows
     * @param deadLetter folder for rejects; without it they are only counted
     */
    public static <O extends Record> void wire(
            JavaDStream<O> rows,
            Class<O> rowType,
            Sink sink,
            JavaDStream<Rejected> rejects,
            Optional<String> deadLetter) {
        BatchGuard guard = new BatchGuard();
        BatchSink rowSink = sinkOf(sink, rowType);
        rows.foreachRDD((batch, time) -> guard.run(() -> rowSink.write(time.milliseconds(), batch.map(Json::line))));
        BatchSink rejectSink = deadLetter.<BatchSink>map(JsonLinesSink::new).orElse((time, lines) -> {});
        rejects.foreachRDD((batch, time) -> guard.run(() -> writeRejects(time, batch, rejectSink)));
    }

    private static BatchSink sinkOf(Sink sink, Class<? extends Record> rowType) {
        if (sink instanceof Sink.JsonLines lines) {
            return new JsonLinesSink(lines.folder());
        }
        if (sink instanceof Sink.Parquet parquet) {
            return new ParquetSink(parquet.folder(), RecordSchema.of(rowType));
        }
        if (sink instanceof Sink.Kafka kafka) {
            return new KafkaSink(KafkaSettings.of(kafka.connection()).forProducer(), kafka.topic());
        }
        return new ConsoleSink();
    }

    private static void writeRejects(Time batchTime, JavaRDD<Rejected> rejects, BatchSink sink) throws IOException {
        long count = rejects.count();
        JobFigures.tell(Figure.REJECTED_RECORDS, "dead letter", batchTime, count);
        if (count > 0) {
            LOG.warn("batch {}: {} records rejected", batchTime.milliseconds(), count);
        }
        sink.write(batchTime.milliseconds(), rejects.map(DeadLetter::line));
    }
}
