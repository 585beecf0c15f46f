package io.carryover.parity.suite;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.ParsedRecords;
import io.carryover.structured.sink.JsonRows;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;

/** A migrated job, killed and restarted. */
final class MigratedRecovery<E extends Record> extends Recovery {

    private final EngineSession engine;
    private final MigratedJob<E, ?> job;
    private final Parameters parameters;

    MigratedRecovery(EngineSession engine, MigratedJob<E, ?> job, Parameters parameters, CaseSteps steps, Path folder) {
        super(steps, folder);
        this.engine = engine;
        this.job = job;
        this.parameters = parameters;
    }

    @Override
    void run(KillSwitch killSwitch) {
        try (VirtualTimeQuery<RawRecord> query = query()) {
            query.start(
                    steps().fixture().settings().start(), (timeMs, rows) -> killSwitch.emit(outputs(), timeMs, rows));
            for (int step = 1; step <= steps().fixture().steps(); step++) {
                runStep(query, step);
                killSwitch.pass(
                        KillPoint.AFTER_COMMIT, steps().fixture().timeOf(step).toEpochMilli());
            }
        }
    }

    /** The input starts over, as a source that keeps its records would; the checkpoint knows how far the job came. */
    @Override
    void resume(int killedInStep) {
        try (VirtualTimeQuery<RawRecord> query = query()) {
            IntStream.rangeClosed(1, killedInStep).forEach(step -> query.add(steps().recordsOf(step)));
            query.start(steps().fixture().timeOf(killedInStep), outputs()::record);
            IntStream.rangeClosed(killedInStep + 1, steps().fixture().steps()).forEach(step -> runStep(query, step));
        }
    }

    private void runStep(VirtualTimeQuery<RawRecord> query, int step) {
        Instant time = steps().fixture().timeOf(step);
        query.add(steps().recordsOf(step));
        query.trigger(time);
        query.await(time);
    }

    private VirtualTimeQuery<RawRecord> query() {
        return new VirtualTimeQuery<>(
                engine.session(),
                RecordEncoder.of(RawRecord.class),
                raw -> JsonRows.of(job.wiring().wire(events(raw), parameters)),
                job.outputMode(),
                checkpoint(),
                steps().fixture().settings().batchInterval());
    }

    private Dataset<E> events(Dataset<RawRecord> raw) {
        return new ParsedRecords<>(
                        raw, job.scenario().parser(parameters), job.scenario().eventType())
                .events();
    }

    @Override
    List<KeyedState> state() {
        return job.projection().project(new StateReader(engine.session(), checkpoint()), parameters);
    }
}
