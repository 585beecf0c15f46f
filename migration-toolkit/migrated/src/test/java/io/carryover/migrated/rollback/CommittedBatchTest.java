package io.carryover.migrated.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.migrated.checkpoint.RefusedQueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as Spark writes them. */
class CommittedBatchTest {

    @TempDir
    private Path checkpoint;

    @BeforeEach
    void writeThreeBatchesOfWhichTwoAreCommitted() throws IOException {
        Files.createDirectories(checkpoint.resolve("offsets"));
        Files.createDirectories(checkpoint.resolve("commits"));
        planned(9, 1000, "{\"clicks\":{\"0\":4,\"1\":6}}");
        planned(10, 2000, "{\"clicks\":{\"0\":5,\"1\":7}}");
        planned(11, 3000, "{\"clicks\":{\"0\":8,\"1\":9}}");
        committed(9, 2000);
        committed(10, 2500);
    }

    @Test
    void isTheNewestThatIsCommitted() throws IOException {
        CommittedBatch batch = batch();

        assertThat(batch.id()).isEqualTo(10);
        assertThat(batch.planned()).containsExactly(11L);
        assertThat(batch.offsets().json()).isEqualTo("{\"clicks\":{\"0\":5,\"1\":7}}");
        assertThat(batch.otherSources()).isZero();
    }

    @Test
    void hasTheWatermarkOfItsOwnAndThatOfTheNext() throws IOException {
        assertThat(batch().watermarkMs()).isEqualTo(2000);
        assertThat(batch().nextWatermarkMs()).isEqualTo(2500);
    }

    @Test
    void hasNoWatermarkWhereTheQueryHasNone() throws IOException {
        planned(10, 0, "{\"clicks\":{\"0\":5}}");
        committed(10, 0);

        assertThat(batch().hasWatermark()).isFalse();
    }

    @Test
    void takesTheOffsetsOfAllTopicsAndCountsWhatIsNoTopic() throws IOException {
        planned(10, 0, "{\"clicks\":{\"0\":5}}\n-\n{\"logOffset\":3}\n7\n{\"views\":{\"0\":1}}");

        assertThat(batch().offsets().json()).isEqualTo("{\"clicks\":{\"0\":5},\"views\":{\"0\":1}}");
        assertThat(batch().otherSources()).isEqualTo(2);
    }

    @Test
    void goesByAGivenWatermarkUntilItsOwnHasPassedIt() throws IOException {
        assertThat(batch().withWatermark(1000)).isEqualTo(batch());
        assertThat(batch().withWatermark(2400).watermarkMs()).isEqualTo(2400);
        assertThat(batch().withWatermark(2400).nextWatermarkMs()).isEqualTo(2500);
        assertThat(batch().withWatermark(2600).watermarkMs()).isEqualTo(2600);
        assertThat(batch().withWatermark(2600).nextWatermarkMs()).isEqualTo(2600);
    }

    @Test
    void takesTheOffsetsOfTwoSourcesOfOneTopicTogether() throws IOException {
        planned(10, 0, "{\"clicks\":{\"0\":5,\"1\":7}}\n{\"clicks\":{\"1\":7,\"2\":9}}");

        assertThat(batch().offsets().json()).isEqualTo("{\"clicks\":{\"0\":5,\"1\":7,\"2\":9}}");
        assertThat(batch().otherSources()).isZero();
    }

    @Test
    void refusesTwoSourcesAtDifferentOffsetsOfAPartition() throws IOException {
        planned(10, 0, "{\"clicks\":{\"0\":5,\"1\":7}}\n{\"clicks\":{\"0\":5,\"1\":8}}");

        assertThatThrownBy(this::batch)
                .isInstanceOf(RefusedQueryException.class)
                .hasMessage(checkpoint.resolve("offsets/10")
                        + ": two sources are at different offsets of topic clicks, partition 1: 7 and 8, and a legacy job"
                        + " goes on from one offset: let the query read until both are as far");
    }

    @Test
    void isRefusedOnceTheQueryHasCommittedAnother() throws IOException {
        CommittedBatch batch = batch();
        batch.requireStillTheLast(checkpoint.toString(), new Configuration());
        committed(11, 3500);

        assertThatThrownBy(() -> batch.requireStillTheLast(checkpoint.toString(), new Configuration()))
                .isInstanceOf(RefusedQueryException.class)
                .hasMessage(
                        checkpoint + ": the query has committed batch 11 while its state as of batch 10 was read: stop"
                                + " the query first");
    }

    @Test
    void saysThatNothingWasCommittedSinceTheExport() throws IOException {
        Files.delete(checkpoint.resolve("commits/9"));
        Files.delete(checkpoint.resolve("commits/10"));
        Files.writeString(checkpoint.resolve("carried-from.json"), "{\"export\":\"file:/over\",\"manifest\":\"ab\"}\n");

        assertThatThrownBy(this::batch)
                .isInstanceOf(RefusedQueryException.class)
                .hasMessage(
                        checkpoint + ": the query has committed nothing since the export that it begins with: the way"
                                + " back is that export, or the old job with its old checkpoint");
    }

    @Test
    void refusesAFolderWithoutACommittedBatch() {
        assertThatThrownBy(() -> CommittedBatch.of(checkpoint.resolve("offsets").toString(), new Configuration()))
                .isInstanceOf(RefusedQueryException.class)
                .hasMessageContaining("no batch of a query is committed here");
    }

    @Test
    void refusesALogOfAnotherVersion() throws IOException {
        Files.writeString(checkpoint.resolve("offsets/10"), "v7\n{}\n");

        assertThatThrownBy(this::batch)
                .isInstanceOf(RefusedQueryException.class)
                .hasMessageContaining("offsets/10: is no log of version 1: v7");
    }

    @Test
    void namesTheLogThatIsMissing() throws IOException {
        Files.delete(checkpoint.resolve("offsets/10"));

        assertThatThrownBy(this::batch)
                .isInstanceOf(RefusedQueryException.class)
                .hasMessageContaining("offsets/10: is missing");
    }

    @Test
    void namesTheLogThatHoldsNoJson() throws IOException {
        planned(10, 0, "{\"clicks\":{\"0\"");
        assertThatThrownBy(this::batch)
                .isInstanceOf(RefusedQueryException.class)
                .hasMessage(checkpoint.resolve("offsets/10")
                        + ": holds \"{\"clicks\":{\"0\"\", which is no JSON: restore it");

        planned(10, 0, "-");
        Files.writeString(checkpoint.resolve("commits/10"), "v1\n{\"next\n");
        assertThatThrownBy(this::batch)
                .isInstanceOf(RefusedQueryException.class)
                .hasMessageContaining("commits/10: holds \"{\"next\", which is no JSON");
    }

    private CommittedBatch batch() throws IOException {
        return CommittedBatch.of(checkpoint.toString(), new Configuration());
    }

    private void planned(long batch, long watermarkMs, String sources) throws IOException {
        Files.writeString(
                checkpoint.resolve("offsets/" + batch),
                "v1\n{\"batchWatermarkMs\":" + watermarkMs + ",\"batchTimestampMs\":1,\"conf\":{}}\n" + sources + "\n");
    }

    private void committed(long batch, long nextWatermarkMs) throws IOException {
        Files.writeString(
                checkpoint.resolve("commits/" + batch), "v1\n{\"nextBatchWatermarkMs\":" + nextWatermarkMs + "}\n");
    }
}
