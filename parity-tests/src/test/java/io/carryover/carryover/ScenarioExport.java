package io.carryover.carryover;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.ScenarioMapping;
import io.carryover.harness.EngineSession;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.LegacyExport;
import io.carryover.legacy.export.MappedState;
import io.carryover.legacy.export.StreamMapping;
import io.carryover.parity.suite.CaseExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The exporter, which is told which job it is: the harness leaves no options beside the checkpoint. */
record ScenarioExport(EngineSession engine) implements CaseExport {

    @Override
    public void write(LegacyJob<?, ?> job, Map<String, String> parameters, Path checkpoint, Path out)
            throws IOException {
        export(mappingOf(job, parameters), checkpoint, out);
    }

    /** One that forgets every key. */
    CaseExport withoutKeys() {
        return (job, parameters, checkpoint, out) -> export(entry -> Optional.empty(), checkpoint, out);
    }

    /** One that forgets when keys were updated last, where the engine does not know it either. */
    CaseExport undated() {
        return (job, parameters, checkpoint, out) -> {
            ScenarioMapping mapping = mappingOf(job, parameters);
            export(
                    entry -> mapping.map(entry).map(mapped -> new MappedState(mapped.key(), mapped.state())),
                    checkpoint,
                    out);
        };
    }

    private void export(StreamMapping mapping, Path checkpoint, Path out) throws IOException {
        LegacyExport.run(
                engine.session(),
                new ExportRequest(checkpoint.toString(), out.toString(), null, null, false),
                ReadOptions.TRUSTING,
                stream -> Optional.of(mapping));
    }

    private static ScenarioMapping mappingOf(LegacyJob<?, ?> job, Map<String, String> parameters) {
        return new ScenarioMapping(job.scenario().name(), job.api().optionName(), parameters);
    }
}
