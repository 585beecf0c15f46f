package io.carryover.parity.suite.legacy;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.ScenarioMapping;
import io.carryover.harness.EngineSession;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.LegacyExport;
import io.carryover.legacy.export.StreamMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The exporter, which is told which job it is: the harness leaves no options beside the checkpoint.
 *
 * @param options how the checkpoint is read
 */
public record ScenarioExport(EngineSession engine, ReadOptions options) implements CaseExport {

    public ScenarioExport(EngineSession engine) {
        this(engine, ReadOptions.TRUSTING);
    }

    /** One that takes an older checkpoint, if the newest cannot be read. */
    public ScenarioExport allowingOlder() {
        return new ScenarioExport(engine, new ReadOptions(options.allowed(), true));
    }

    @Override
    public void write(LegacyJob<?, ?> job, Map<String, String> parameters, Path checkpoint, Path out)
            throws IOException {
        export(mappingOf(job, parameters), checkpoint, out);
    }

    /** One that carries something else than the right mapping says. */
    public CaseExport through(UnaryOperator<StreamMapping> change) {
        return (job, parameters, checkpoint, out) -> export(change.apply(mappingOf(job, parameters)), checkpoint, out);
    }

    private void export(StreamMapping mapping, Path checkpoint, Path out) throws IOException {
        LegacyExport.run(
                engine.session(),
                new ExportRequest(checkpoint.toString(), out.toString(), null, null, false),
                options,
                stream -> Optional.of(mapping));
    }

    private static StreamMapping mappingOf(LegacyJob<?, ?> job, Map<String, String> parameters) {
        return new ScenarioMapping(job.scenario().name(), job.api().optionName(), parameters);
    }
}
