package io.carryover.migrated.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as Spark writes them. */
class FirstBatchLogTest {

    private static final String BEGUN = "{\"clicks\":{\"0\":5,\"1\":7}}";
    private static final String STOPPED = "{\"clicks\":{\"0\":6,\"1\":9}}";

    @TempDir
    private Path checkpoint;

    @Test
    void tellsWhereTheFirstBatchBeganAndStopped() throws IOException {
        committed(0);
        planned(STOPPED);
        begun(BEGUN);

        FirstBatch first = read();

        assertThat(first.timeMs()).isEqualTo(1500);
        assertThat(first.from().json()).isEqualTo(BEGUN);
        assertThat(first.until().json()).isEqualTo(STOPPED);
        assertThat(first.records()).isEqualTo(3);
    }

    @Test
    void leavesOutSourcesThatAreNotKafka() throws IOException {
        committed(0);
        planned("{\"logOffset\":3}");
        write("sources/0/0", "v1\n{\"path\":\"file:/in/a.jsonl\",\"timestamp\":1,\"batchId\":0}\n");

        assertThat(read().from()).isEqualTo(Offsets.NONE);
        assertThat(read().records()).isZero();
    }

    @Test
    void takesTwoSourcesOfOneTopicTogetherAndRefusesThemWhereTheyDiffer() throws IOException {
        committed(0);
        begun("{\"clicks\":{\"0\":5}}");
        write("sources/1/0", "\0v1\n{\"clicks\":{\"0\":5,\"1\":7}}");
        planned("{\"clicks\":{\"0\":6}}\n" + STOPPED);

        assertThat(read().from().json()).isEqualTo(BEGUN);
        assertThat(read().until().json()).isEqualTo(STOPPED);

        planned("{\"clicks\":{\"0\":8}}\n" + STOPPED);
        assertRefused(checkpoint.resolve("offsets/0") + ": two sources are at different offsets of topic clicks,"
                + " partition 0: 8 and 6, which cannot be compared with the one offset of the export");
    }

    @Test
    void refusesACheckpointBeforeItsFirstBatch() throws IOException {
        Files.createDirectories(checkpoint.resolve("commits"));

        assertThatThrownBy(this::read)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("no batch is committed yet");
    }

    @Test
    void refusesACheckpointThatHasDroppedItsFirstBatch() throws IOException {
        committed(120);

        assertThatThrownBy(this::read)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("the first batch is not kept any more");
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        assertThatThrownBy(this::read)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("is no checkpoint of a query");
    }

    @Test
    void namesTheLogThatIsDamaged() throws IOException {
        committed(0);
        begun(BEGUN);

        write("offsets/0", "v1\n");
        assertRefused(checkpoint.resolve("offsets/0") + ": is cut short: restore it");
        planned("{\"clicks\":{\"0\"");
        assertRefused(checkpoint.resolve("offsets/0") + ": holds \"{\"clicks\":{\"0\"\", which is no JSON: restore it");
        begun("{\"clicks\":");
        assertRefused(checkpoint.resolve("sources/0/0") + ": holds \"{\"clicks\":\", which is no JSON: restore it");
        begun("{\"clicks\":{\"0\":-3}}");
        assertRefused(checkpoint.resolve("sources/0/0") + ": partition 0 has no offset but -3: restore it");
    }

    @Test
    void findsGapsAndOverlapsBetweenExportAndQuery() throws IOException {
        committed(0);
        planned(STOPPED);
        begun(BEGUN);

        assertThat(new Ledger(Offsets.parse(BEGUN), read()).problems()).isEmpty();
        assertThat(new Ledger(Offsets.parse("{\"clicks\":{\"0\":4,\"1\":9},\"views\":{\"0\":1}}"), read()).problems())
                .containsExactly(
                        "clicks-0: a gap of 1 records: the export ends at 4, the query began at 5",
                        "clicks-1: an overlap of 2 records: the export ends at 9, the query began at 7",
                        "views-0: the query did not begin to read it; the export ends at 1");
    }

    @Test
    void findsAGapInAPartitionThatTheTopicHasGained() throws IOException {
        committed(0);
        planned("{\"clicks\":{\"0\":6,\"1\":9,\"2\":3,\"3\":8}}");
        begun("{\"clicks\":{\"0\":5,\"1\":7,\"2\":0,\"3\":8}}");

        assertThat(new Ledger(Offsets.parse(BEGUN), read()).problems())
                .containsExactly(
                        "clicks-3: a gap of 8 records: the export does not have this partition, the query began"
                                + " at 8 and not at 0");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::read)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageEndingWith(message);
    }

    private FirstBatch read() throws IOException {
        return new FirstBatchLog(checkpoint.toString(), new Configuration()).read();
    }

    private void planned(String source) throws IOException {
        write("offsets/0", "v1\n{\"batchWatermarkMs\":0,\"batchTimestampMs\":1500,\"conf\":{}}\n" + source + "\n");
    }

    /** Kafka's source puts a zero byte in front, for the sake of an old release. */
    private void begun(String offsets) throws IOException {
        write("sources/0/0", "\0v1\n" + offsets);
    }

    private void committed(int batch) throws IOException {
        write("commits/" + batch, "v1\n{\"nextBatchWatermarkMs\":0}\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(checkpoint.resolve(file).getParent());
        Files.writeString(checkpoint.resolve(file), text);
    }
}
