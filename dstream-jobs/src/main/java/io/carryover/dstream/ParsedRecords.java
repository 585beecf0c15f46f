package io.carryover.dstream;

import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.RecordParser;
import io.carryover.scenarios.input.Rejected;
import org.apache.spark.streaming.api.java.JavaDStream;

/** A source's records, parsed: events for the job, rejects for the dead letter. */
public record ParsedRecords<E>(JavaDStream<Parsed<E>> records) {

    public static <E> ParsedRecords<E> of(JavaDStream<RawRecord> raw, RecordParser<E> parser) {
        return new ParsedRecords<>(raw.map(parser::parse));
    }

    public JavaDStream<E> events() {
        return records.filter(Parsed::isAccepted).map(Parsed::event);
    }

    public JavaDStream<Rejected> rejects() {
        return records.filter(record -> !record.isAccepted()).map(Parsed::rejected);
    }
}
