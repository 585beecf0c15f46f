package io.carryover.harness.migrated;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.InputLine;
import io.carryover.harness.KillPoint;
import io.carryover.harness.KillSwitch;
import io.carryover.harness.Recovery;
import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A migrated job, killed and restarted. */
public final class MigratedRecovery<E> extends Recovery {

    private final EngineSession engine;
    private final MigratedInput<E> input;
    private final MigratedImplementation<E> implementation;

    /**
     * @param folder an empty folder for the checkpoint and the outputs
     */
    public MigratedRecovery(
            EngineSession engine,
            MigratedInput<E> input,
            MigratedImplementation<E> implementation,
            CaseSteps steps,
            Path folder) {
        super(steps, folder);
        this.engine = engine;
        this.input = input;
        this.implementation = implementation;
    }

    @Override
    protected void run(KillSwitch killSwitch) {
        try (VirtualTimeQuery<InputLine> query = query()) {
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
    protected void resume(int killedInStep) {
        try (VirtualTimeQuery<InputLine> query = query()) {
            IntStream.rangeClosed(1, killedInStep).forEach(step -> query.add(steps().linesOf(step)));
            query.start(steps().fixture().timeOf(killedInStep), outputs()::record);
            IntStream.rangeClosed(killedInStep + 1, steps().fixture().steps()).forEach(step -> runStep(query, step));
        }
    }

    private void runStep(VirtualTimeQuery<InputLine> query, int step) {
        Instant time = steps().fixture().timeOf(step);
        query.add(steps().linesOf(step));
        query.trigger(time);
        query.await(time);
    }

    private VirtualTimeQuery<InputLine> query() {
        return new VirtualTimeQuery<>(
                engine.session(),
                RecordEncoder.of(InputLine.class),
                lines -> implementation.wiring().wire(input.events().apply(lines)),
                implementation.mode(),
                checkpoint(),
                steps().fixture().settings().batchInterval());
    }

    @Override
    protected List<String> state() {
        return implementation.projection().rows(new StateReader(engine.session(), checkpoint()));
    }
}
