package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.ParsedRecords;
import io.carryover.legacy.virtualtime.BatchListener;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.streaming.api.java.JavaDStream;

/** A legacy job, killed and recovered. */
final class LegacyRecovery<E extends Record> extends Recovery {

    private final EngineSession engine;
    private final LegacyJob<E, ?> job;
    private final Parameters parameters;

    LegacyRecovery(EngineSession engine, LegacyJob<E, ?> job, Parameters parameters, CaseSteps steps, Path folder) {
        super(steps, folder);
        this.engine = engine;
        this.job = job;
        this.parameters = parameters;
    }

    @Override
    void run(KillSwitch killSwitch) {
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                engine.context(), steps().fixture().settings().batchInterval(), checkpoint())) {
            wire(streaming, killSwitch);
            streaming.start(steps().fixture().settings().start());
            for (Instant time : steps().times()) {
                streaming.runBatch(time);
                killSwitch.pass(KillPoint.AFTER_COMMIT, time.toEpochMilli());
            }
        }
    }

    private void wire(VirtualTimeStreaming streaming, KillSwitch killSwitch) {
        JavaDStream<E> events = ParsedRecords.of(
                        streaming.input(steps().records()), job.scenario().parser(parameters))
                .events();
        streaming.wire(job.wiring().wire(events, parameters).map(Json::line), killing(killSwitch, outputs()));
    }

    /** Static, so that nothing but files goes into the checkpoint. */
    private static BatchListener killing(KillSwitch killSwitch, OutputLog outputs) {
        return (timeMs, rows) -> killSwitch.emit(outputs, timeMs, rows);
    }

    /** The checkpoint knows how far the job came: the step at its time is run again, the others follow. */
    @Override
    void resume(int killedInStep) {
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.recover(engine.context(), checkpoint())) {
            Instant checkpointTime = streaming.restart();
            steps().times().stream()
                    .filter(time -> time.isAfter(checkpointTime))
                    .forEach(streaming::runBatch);
        }
    }

    @Override
    List<KeyedState> state() {
        long lastStep = steps().fixture().timeOf(steps().fixture().steps()).toEpochMilli();
        return new LegacyState(checkpoint(), engine.context().hadoopConfiguration(), lastStep).of(job, parameters);
    }
}
