package io.carryover.structured;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.RecordParser;
import io.carryover.scenarios.input.Rejected;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;

/** A source's records, parsed: events for the job, rejects for the dead letter. */
public record ParsedRecords<E extends Record>(Dataset<RawRecord> raw, RecordParser<E> parser, Class<E> eventType) {

    public Dataset<E> events() {
        RecordParser<E> parse = parser; // a record that holds a Dataset must not travel with the function
        return raw.flatMap(
                (FlatMapFunction<RawRecord, E>) record -> event(parse.parse(record)), RecordEncoder.of(eventType));
    }

    public Dataset<Rejected> rejects() {
        RecordParser<E> parse = parser;
        return raw.flatMap(
                (FlatMapFunction<RawRecord, Rejected>) record -> reject(parse.parse(record)),
                RecordEncoder.of(Rejected.class));
    }

    private static <E> Iterator<E> event(Parsed<E> parsed) {
        return parsed.isAccepted() ? Collections.singleton(parsed.event()).iterator() : Collections.emptyIterator();
    }

    private static Iterator<Rejected> reject(Parsed<?> parsed) {
        return parsed.isAccepted()
                ? Collections.emptyIterator()
                : Collections.singleton(parsed.rejected()).iterator();
    }
}
