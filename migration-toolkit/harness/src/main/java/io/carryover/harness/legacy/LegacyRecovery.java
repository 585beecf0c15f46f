package io.carryover.harness.legacy;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.KillPoint;
import io.carryover.harness.KillSwitch;
import io.carryover.harness.OutputLog;
import io.carryover.harness.Recovery;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.virtualtime.BatchListener;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A legacy job, killed and recovered. */
public final class LegacyRecovery<E> extends Recovery {

    private final EngineSession engine;
    private final LegacyInput.Parsing<E> parsing;
    private final LegacyImplementation<E> implementation;

    /**
     * @param folder an empty folder for the checkpoint and the outputs
     */
    public LegacyRecovery(
            EngineSession engine,
            LegacyInput.Parsing<E> parsing,
            LegacyImplementation<E> implementation,
            CaseSteps steps,
            Path folder) {
        super(steps, folder);
        this.engine = engine;
        this.parsing = parsing;
        this.implementation = implementation;
    }

    @Override
    protected void run(KillSwitch killSwitch) {
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                engine.context(), steps().fixture().settings().batchInterval(), checkpoint())) {
            LegacyInput<E> input = parsing.parse(streaming.input(steps().lines()));
            streaming.wire(implementation.wiring().wire(input.events()), killing(killSwitch, outputs()));
            if (!implementation.ownStateIntervals()) {
                streaming.checkpointStateInEveryBatch();
            }
            streaming.start(steps().fixture().settings().start());
            for (Instant time : steps().times()) {
                streaming.runBatch(time);
                killSwitch.pass(KillPoint.AFTER_COMMIT, time.toEpochMilli());
            }
        }
    }

    /** Static, so that nothing but files goes into the checkpoint. */
    private static BatchListener killing(KillSwitch killSwitch, OutputLog outputs) {
        return (timeMs, rows) -> killSwitch.emit(outputs, timeMs, rows);
    }

    /** The checkpoint knows how far the job came: the step at its time is run again, the others follow. */
    @Override
    protected void resume(int killedInStep) {
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.recover(engine.context(), checkpoint())) {
            Instant checkpointTime = streaming.restart();
            steps().times().stream()
                    .filter(time -> time.isAfter(checkpointTime))
                    .forEach(streaming::runBatch);
        }
    }

    @Override
    protected List<String> state() {
        LegacyCheckpoint state = LeftState.asOf(steps().lastTime(), checkpoint(), engine);
        return implementation.projection().rows(state, steps().lastTime().toEpochMilli());
    }
}
