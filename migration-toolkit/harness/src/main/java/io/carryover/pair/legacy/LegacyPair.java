package io.carryover.pair.legacy;

import io.carryover.harness.InputLine;
import io.carryover.harness.legacy.LegacyImplementation;
import io.carryover.harness.legacy.LegacyInput;
import io.carryover.legacy.ScalaTags;
import io.carryover.pair.EventParser;
import io.carryover.pair.JobPair;
import io.carryover.pair.Parsed;
import io.carryover.pair.json.PairJson;
import java.util.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaDStreamLike;

/** The legacy side of a pair. */
public record LegacyPair<E>(JobPair<E> pair) {

    /** From lines to events. */
    public LegacyInput.Parsing<E> parsing() {
        EventParser<E> parser = pair.input().parser(); // a pair must not travel with the function
        return lines -> parsed(lines, parser);
    }

    /** The job, under a name. */
    public LegacyImplementation<E> implementation(String name) {
        LegacyJob<E> job = pair.legacy();
        return new LegacyImplementation<>(
                name,
                events -> json(job.wiring().wire(events)),
                (checkpoint, batchTimeMs) -> job.state().rows(checkpoint, batchTimeMs),
                Optional.empty(),
                job.ownStateIntervals());
    }

    private static <E> LegacyInput<E> parsed(JavaDStream<InputLine> lines, EventParser<E> parser) {
        JavaDStream<E> events = lines.flatMap(line -> Parsed.of(line, parser).events());
        return new LegacyInput<>(
                events, lines.flatMap(line -> Parsed.of(line, parser).rejects()));
    }

    private static <T> JavaDStream<String> json(JavaDStreamLike<T, ?, ?> rows) {
        return JavaDStream.fromDStream(rows.dstream(), ScalaTags.<T>any()).map(PairJson::row);
    }
}
