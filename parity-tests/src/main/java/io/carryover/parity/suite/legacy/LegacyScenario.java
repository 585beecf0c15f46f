package io.carryover.parity.suite.legacy;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.ParsedRecords;
import io.carryover.harness.legacy.LegacyImplementation;
import io.carryover.harness.legacy.LegacyInput;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.parity.suite.input.FixtureRecords;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameters;
import java.util.List;
import java.util.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * A scenario on the legacy side, with the parameters of a case.
 *
 * @param parameters those of the scenario
 */
public record LegacyScenario<E extends Record>(Scenario<E> scenario, Parameters parameters) {

    /** From lines to the scenario's events. */
    public LegacyInput.Parsing<E> parsing() {
        return lines -> {
            ParsedRecords<E> parsed = ParsedRecords.of(lines.map(FixtureRecords::raw), scenario.parser(parameters));
            return new LegacyInput<>(parsed.events(), json(parsed.rejects().map(FixtureRecords::reject)));
        };
    }

    /** One of the scenario's jobs. */
    public LegacyImplementation<E> implementation(LegacyJob<E, ?> job) {
        return implementation(job, CarriedState.none());
    }

    /** One of the scenario's jobs that takes over from another. */
    public LegacyImplementation<E> implementation(LegacyJob<E, ?> job, CarriedState carried) {
        return new LegacyImplementation<>(
                job.api().optionName(),
                events -> json(job.wiring().wire(events, carried, parameters)),
                (checkpoint, batchTimeMs) -> stateOf(job, checkpoint, batchTimeMs),
                Optional.of(job.name()));
    }

    private List<String> stateOf(LegacyJob<E, ?> job, LegacyCheckpoint checkpoint, long batchTimeMs) {
        return checkpoint.stateStreams().stream()
                .filter(job::mayOwn)
                .flatMap(stream -> stream.read(batchTimeMs))
                .filter(entry -> job.stateType().isInstance(entry.state()))
                .flatMap(entry -> job.projection().project(entry, parameters).stream())
                .map(Json::line)
                .toList();
    }

    /** The only place that refers to the method: two references of different types in one class deserialize as one. */
    private static <T> JavaDStream<String> json(JavaDStream<T> rows) {
        return rows.map(Json::line);
    }
}
