package io.carryover.parity.suite.migrated;

import io.carryover.harness.InputLine;
import io.carryover.harness.migrated.MigratedImplementation;
import io.carryover.harness.migrated.MigratedInput;
import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
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
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

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

    /** One of the scenario's jobs. */
    public MigratedImplementation<E> implementation(MigratedJob<E, ?> job) {
        return new MigratedImplementation<>(
                job.api().optionName(),
                job.outputMode(parameters),
                events -> JsonRows.of(job.wiring().wire(events, parameters)),
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
