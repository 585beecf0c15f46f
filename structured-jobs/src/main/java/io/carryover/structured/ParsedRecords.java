package io.carryover.structured;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.carryover.migrated.monitoring.RejectedRecords;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.RecordParser;
import io.carryover.scenarios.input.Rejected;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import scala.Tuple2;

/** A source's records, parsed: events for the job, rejects for the dead letter. */
public record ParsedRecords<E extends Record>(Dataset<RawRecord> raw, RecordParser<E> parser, Class<E> eventType) {

    /** The query that they are part of counts the rejects that it leaves out. */
    public Dataset<E> events() {
        RecordParser<E> parse = parser; // a record that holds a Dataset must not travel with the function
        Dataset<Tuple2<E, Boolean>> parsed = raw.map(
                (MapFunction<RawRecord, Tuple2<E, Boolean>>) record -> accepted(parse.parse(record)),
                Encoders.tuple(RecordEncoder.of(eventType), Encoders.BOOLEAN()));
        return RejectedRecords.counted(parsed, not(col("_2")))
                .where(col("_2"))
                .select("_1.*")
                .as(RecordEncoder.of(eventType));
    }

    public Dataset<Rejected> rejects() {
        RecordParser<E> parse = parser;
        return raw.flatMap(
                (FlatMapFunction<RawRecord, Rejected>) record -> reject(parse.parse(record)),
                RecordEncoder.of(Rejected.class));
    }

    private static <E> Tuple2<E, Boolean> accepted(Parsed<E> parsed) {
        return new Tuple2<>(parsed.event(), parsed.isAccepted());
    }

    private static Iterator<Rejected> reject(Parsed<?> parsed) {
        return parsed.isAccepted()
                ? Collections.emptyIterator()
                : Collections.singleton(parsed.rejected()).iterator();
    }
}
