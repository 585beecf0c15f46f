package io.carryover.pair.migrated;

import io.carryover.harness.InputLine;
import io.carryover.harness.migrated.MigratedImplementation;
import io.carryover.harness.migrated.MigratedInput;
import io.carryover.pair.EventInput;
import io.carryover.pair.EventParser;
import io.carryover.pair.JobPair;
import io.carryover.pair.Parsed;
import io.carryover.pair.json.PairJson;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;

/** The migrated side of a pair. */
public record MigratedPair<E>(JobPair<E> pair) {

    /** From lines to events. */
    public MigratedInput<E> input() {
        EventInput<E> input = pair.input();
        return new MigratedInput<>(lines -> events(lines, input), lines -> rejects(lines, input.parser()));
    }

    /**
     * The job, under a name.
     *
     * @param countsLateRecords whether its late count is compared
     */
    public MigratedImplementation<E> implementation(String name, boolean countsLateRecords) {
        MigratedJob<E> job = pair.migrated();
        return new MigratedImplementation<>(
                name,
                job.mode(),
                events -> json(job.wiring().wire(events)),
                state -> job.state().rows(state),
                countsLateRecords);
    }

    private static <E> Dataset<E> events(Dataset<InputLine> lines, EventInput<E> input) {
        EventParser<E> parser = input.parser(); // an encoder need not be serializable
        return lines.flatMap(
                (FlatMapFunction<InputLine, E>) line -> Parsed.of(line, parser).events(), input.encoder());
    }

    private static <E> Dataset<String> rejects(Dataset<InputLine> lines, EventParser<E> parser) {
        return lines.flatMap(
                (FlatMapFunction<InputLine, String>)
                        line -> Parsed.of(line, parser).rejects(),
                Encoders.STRING());
    }

    private static <T> Dataset<String> json(Dataset<T> rows) {
        return rows.map((MapFunction<T, String>) PairJson::row, Encoders.STRING());
    }
}
