package io.carryover.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotOfTest {

    private static final Fixture ONE_STEP = new Fixture(
            "one-step",
            Path.of(""),
            new CaseSettings(Instant.EPOCH, Duration.ofSeconds(1), 0, Map.of()),
            List.of(new Batch("batch-01.jsonl", List.of())));

    /** A report has to show {@code 200.00}, and not {@code 2E+2}. */
    @Test
    void keepsNumbersAsTheyWereWritten(@TempDir Path folder) {
        String row = "{\"sum\":200.00,\"average\":10.0}";
        OutputLog outputs = new OutputLog(folder.toString());
        outputs.record(1000, List.of(row));

        Snapshot snapshot = new SnapshotOf(new CaseSteps(ONE_STEP)).outputsAndState(outputs, List.of(row));

        assertThat(snapshot.outputs()).singleElement().satisfies(output -> assertThat(output.row())
                .hasToString(row));
        assertThat(snapshot.state()).singleElement().hasToString(row);
    }
}
