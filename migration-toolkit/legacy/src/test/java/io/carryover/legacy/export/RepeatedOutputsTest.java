package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedOutputsTest {

    @Test
    void areNoneWhenTheCutIsBehindTheLastBatch() {
        assertThat(RepeatedOutputs.notes(10_000, 10_000, List.of(), 1000))
                .containsExactly("No output comes a second time: the cut is behind the last batch that the job began.");
    }

    @Test
    void areThoseOfTheCompletedBatchesBehindTheCut() {
        assertThat(RepeatedOutputs.notes(10_000, 11_000, List.of(), 1000))
                .singleElement()
                .asString()
                .contains("behind the cut, batch 1970-01-01T00:00:11Z; the migrated job")
                .contains("drop what the legacy job wrote behind 1970-01-01T00:00:10Z")
                .contains("--roll-forward");
    }

    @Test
    void mayBeThoseOfPendingBatches() {
        assertThat(RepeatedOutputs.notes(10_000, 10_000, List.of(11_000L, 12_000L), 1000))
                .singleElement()
                .asString()
                .startsWith("The job had begun or queued, and not completed, batches 1970-01-01T00:00:11Z,"
                        + " 1970-01-01T00:00:12Z;");
    }
}
