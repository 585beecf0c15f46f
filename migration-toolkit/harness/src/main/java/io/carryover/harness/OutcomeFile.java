package io.carryover.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Reject;
import io.carryover.parity.Snapshot;
import io.carryover.parity.json.ExactJson;
import io.carryover.parity.report.StepFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outcome on its way from one JVM to another. */
public final class OutcomeFile {

    private OutcomeFile() {}

    public static void write(Outcome outcome, Path file) {
        try {
            ExactJson.MAPPER.writeValue(file.toFile(), Content.of(outcome));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Outcome read(Path file) {
        try {
            return ExactJson.MAPPER.readValue(file.toFile(), Content.class).outcome();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param late null where it cannot be compared
     */
    private record Content(
            List<OutputRow> outputs,
            List<JsonNode> state,
            List<Reject> rejects,
            Map<Integer, Long> late,
            List<StepFigures> steps,
            double engineMillis) {

        static Content of(Outcome outcome) {
            Snapshot snapshot = outcome.snapshot();
            return new Content(
                    snapshot.outputs(),
                    snapshot.state(),
                    snapshot.rejects(),
                    snapshot.late().orElse(null),
                    outcome.steps(),
                    outcome.engineMillis());
        }

        Outcome outcome() {
            return new Outcome(new Snapshot(outputs, state, rejects, Optional.ofNullable(late)), steps, engineMillis);
        }
    }
}
