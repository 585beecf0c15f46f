package io.carryover.parity.suite.migrated;

import io.carryover.harness.InputLine;
import io.carryover.harness.migrated.MigratedImplementation;
import io.carryover.harness.migrated.MigratedInput;
import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.parity.Reject;
import io.carryover.parity.suite.input.FixtureRecords;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.Rejected;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.ParsedRecords;
import io.carryover.structured.sink.JsonRows;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * A scenario on the migrated side, with the parameters of a case.
 *
 * @param parameters those of the scenario
 */
public record MigratedScenario<E extends Record>(Scenario<E> scenario, Parameters parameters) {

    /** From lines to the scenario's events. */
    public MigratedInput<E> input() {
        return new MigratedInput<>(lines -> parsed(lines).events(), lines -> rejects(parsed(lines)));
    }

    /** One of the scenario's jobs, from the beginning. */
    public MigratedImplementation<E> implementation(MigratedJob<E, ?> job) {
        return implementation(job, CarriedState::none);
    }

    /**
     * One of the scenario's jobs, taking over from another.
     *
     * @param carried what it takes over
     */
    public MigratedImplementation<E> implementation(
            MigratedJob<E, ?> job, Function<SparkSession, CarriedState> carried) {
        return new MigratedImplementation<>(
                job.api().optionName(),
                job.outputMode(parameters),
                events -> JsonRows.of(job.wiring().wire(events, carried.apply(events.sparkSession()), parameters)),
                state -> stateOf(job, state),
                job.countsLateRecords());
    }

    private List<String> stateOf(MigratedJob<E, ?> job, StateReader state) {
        return job.projection().project(state, parameters).stream()
                .map(Json::line)
                .toList();
    }

    private ParsedRecords<E> parsed(Dataset<InputLine> lines) {
        Dataset<RawRecord> raw =
                lines.map((MapFunction<InputLine, RawRecord>) FixtureRecords::raw, RecordEncoder.of(RawRecord.class));
        return new ParsedRecords<>(raw, scenario.parser(parameters), scenario.eventType());
    }

    private static Dataset<String> rejects(ParsedRecords<?> parsed) {
        return JsonRows.of(parsed.rejects()
                .map((MapFunction<Rejected, Reject>) FixtureRecords::reject, RecordEncoder.of(Reject.class)));
    }
}
