package io.carryover.parity.suite;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.parity.Snapshot;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.ParsedRecords;
import io.carryover.structured.sink.JsonRows;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * Runs one case through implementations of the migrated side, each a query of its own, side by side.
 *
 * @param folder an empty folder for the checkpoints and the outputs
 */
record MigratedRun<E extends Record>(
        EngineSession engine,
        Scenario<E> scenario,
        Parameters parameters,
        List<MigratedJob<E, ?>> jobs,
        CaseSteps steps,
        Path folder) {

    /** Runs all steps and reads the state from the checkpoints. */
    Map<Api, Snapshot> run() {
        Map<Api, VirtualTimeQuery<RawRecord>> queries = new EnumMap<>(Api.class);
        Map<Api, Map<Long, Long>> late = new EnumMap<>(Api.class);
        try (VirtualTimeQuery<RawRecord> rejects = query(
                "rejects", OutputMode.Append(), raw -> JsonRows.of(parsed(raw).rejects()))) {
            start(rejects, new OutputLog(folder.resolve("rejects").toString()));
            for (MigratedJob<E, ?> job : jobs) {
                VirtualTimeQuery<RawRecord> query = query(
                        job.api().optionName(),
                        job.outputMode(),
                        raw -> JsonRows.of(job.wiring().wire(parsed(raw).events(), parameters)));
                queries.put(job.api(), query);
                start(query, outputs(job.api()));
            }
            runSteps(rejects, queries);
            queries.forEach((api, query) -> late.put(api, query.lateByTrigger()));
        } finally {
            queries.values().forEach(VirtualTimeQuery::close);
        }
        return snapshots(late);
    }

    private void start(VirtualTimeQuery<RawRecord> query, OutputLog log) {
        query.start(steps.fixture().settings().start(), log::record);
    }

    private void runSteps(VirtualTimeQuery<RawRecord> rejects, Map<Api, VirtualTimeQuery<RawRecord>> queries) {
        Map<Instant, List<RawRecord>> records = steps.records();
        for (Instant time : steps.times()) {
            List<RawRecord> batch = records.getOrDefault(time, List.of());
            rejects.add(batch);
            rejects.trigger(time);
            queries.values().forEach(query -> query.add(batch));
            queries.values().forEach(query -> query.trigger(time));
            rejects.await(time);
            queries.values().forEach(query -> query.await(time));
        }
    }

    private VirtualTimeQuery<RawRecord> query(
            String name, OutputMode mode, Function<Dataset<RawRecord>, Dataset<String>> wiring) {
        return new VirtualTimeQuery<>(
                engine.session(),
                RecordEncoder.of(RawRecord.class),
                wiring,
                mode,
                folder.resolve("checkpoint-" + name).toString(),
                steps.fixture().settings().batchInterval());
    }

    private ParsedRecords<E> parsed(Dataset<RawRecord> raw) {
        return new ParsedRecords<>(raw, scenario.parser(parameters), scenario.eventType());
    }

    private Map<Api, Snapshot> snapshots(Map<Api, Map<Long, Long>> late) {
        OutputLog rejects = new OutputLog(folder.resolve("rejects").toString());
        Map<Api, Snapshot> snapshots = new EnumMap<>(Api.class);
        for (MigratedJob<E, ?> job : jobs) {
            StateReader state = new StateReader(
                    engine.session(),
                    folder.resolve("checkpoint-" + job.api().optionName()).toString());
            snapshots.put(
                    job.api(),
                    new SnapshotOf(steps)
                            .snapshot(
                                    outputs(job.api()),
                                    job.projection().project(state, parameters),
                                    rejects,
                                    comparable(job.api(), late.get(job.api()))));
        }
        return snapshots;
    }

    /** The built-in operators count late rows after they have aggregated them. */
    private static Optional<Map<Long, Long>> comparable(Api api, Map<Long, Long> late) {
        return api == Api.BUILTIN ? Optional.empty() : Optional.of(late);
    }

    private OutputLog outputs(Api api) {
        return new OutputLog(folder.resolve("outputs-" + api.optionName()).toString());
    }
}
