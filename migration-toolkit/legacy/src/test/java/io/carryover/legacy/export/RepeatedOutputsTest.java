package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedOutputsTest {

    @Test
    void areNoneWhenTheCutIsBehindTheLastBatch() {
        assertThat(RepeatedOutputs.notes(10_000, 10_000, List.of(), 1000, false))
                .containsExactly("No output comes a second time: the cut is behind the last batch that the job began.");
    }

    @Test
    void areThoseOfTheCompletedBatchesBehindTheCut() {
        assertThat(RepeatedOutputs.notes(10_000, 11_000, List.of(), 1000, false))
                .singleElement()
                .asString()
                .contains("behind the cut, batch 1970-01-01T00:00:11Z; the migrated job")
                .contains("drop what the legacy job wrote behind 1970-01-01T00:00:10Z")
                .contains("--roll-forward");
    }

    @Test
    void mayBeThoseOfPendingBatches() {
        assertThat(RepeatedOutputs.notes(10_000, 10_000, List.of(11_000L, 12_000L), 1000, false))
                .singleElement()
                .asString()
                .startsWith("The job had begun or queued, and not completed, batches 1970-01-01T00:00:11Z,"
                        + " 1970-01-01T00:00:12Z;");
    }

    @Test
    void areThoseInFrontOfAPendingBatchAndThoseBehindIt() {
        assertThat(RepeatedOutputs.notes(10_000, 14_000, List.of(12_000L, 14_000L), 1000, false))
                .satisfiesExactly(
                        completed -> assertThat(completed)
                                .contains("behind the cut, batch 1970-01-01T00:00:11Z; the migrated job"),
                        pending -> assertThat(pending)
                                .contains("not completed, batches 1970-01-01T00:00:12Z, 1970-01-01T00:00:14Z;"),
                        between -> assertThat(between)
                                .startsWith("Behind those it has completed batch 1970-01-01T00:00:13Z;"));
    }

    @Test
    void areNotKnownBehindAnOlderCheckpoint() {
        assertThat(RepeatedOutputs.notes(10_000, 10_000, List.of(), 1000, true))
                .containsExactly(
                        "What the legacy job wrote behind 1970-01-01T00:00:10Z is not known: drop all that it wrote"
                                + " behind the cut, 1970-01-01T00:00:10Z.");
    }
}
