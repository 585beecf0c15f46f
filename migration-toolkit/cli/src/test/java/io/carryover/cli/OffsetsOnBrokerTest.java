package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.Offsets;
import io.carryover.runtime.FreePorts;
import io.carryover.runtime.KafkaBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic of two partitions: of the five records in the first the two oldest are deleted, the second has none. */
class OffsetsOnBrokerTest {

    @TempDir
    private static Path data;

    @AutoClose
    private static KafkaBroker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startABroker() throws Exception {
        broker = KafkaBroker.start(data);
        broker.client().createTopic("clicks", 2);
        broker.client().send("clicks", 0, List.of("a", "b", "c", "d", "e"));
        broker.client().deleteBefore("clicks", 0, 2);
    }

    @Test
    void endsWithZeroWhereAllRecordsAreThere() throws IOException {
        assertThat(offsets("{\"clicks\":{\"0\":2}}"))
                .isEqualTo(new Carryover.Ended(
                        0,
                        "clicks-0  fits: 3 records to read from 2 on\n"
                                + "clicks-1  new: the export does not know it, all its 0 records are read\n",
                        ""));
    }

    @Test
    void endsWithFiveWhereRecordsWereDeletedThatNobodyHasRead() throws IOException {
        assertThat(offsets("{\"clicks\":{\"0\":1,\"1\":0}}"))
                .isEqualTo(new Carryover.Ended(
                        5,
                        "clicks-0  gap: 1 records are gone, those from 1 until 2\n"
                                + "clicks-1  fits: 0 records to read from 0 on\n",
                        "carryover offsets: clicks-0: gap: 1 records are gone, those from 1 until 2\n"));
    }

    @Test
    void endsWithFiveWhereTheBrokerHasFewerRecordsThanTheExportHasSeen() throws IOException {
        assertThat(offsets("{\"clicks\":{\"0\":5,\"1\":4}}"))
                .isEqualTo(new Carryover.Ended(
                        5,
                        "clicks-0  fits: 0 records to read from 5 on\n"
                                + "clicks-1  gap: the broker ends at 0, 4 records before 4: it is another topic of the"
                                + " name, or has lost records\n",
                        "carryover offsets: clicks-1: gap: the broker ends at 0, 4 records before 4: it is another"
                                + " topic of the name, or has lost records\n"));
    }

    @Test
    void endsWithFiveWhereThereIsNoSuchTopic() throws IOException {
        assertThat(offsets("{\"orders\":{\"0\":7}}"))
                .isEqualTo(new Carryover.Ended(
                        5,
                        "orders-0  missing: the broker does not have it, and all records from 7 on are gone\n",
                        "carryover offsets: orders-0: missing: the broker does not have it, and all records from 7 on"
                                + " are gone\n"));
    }

    /** That nobody answers takes its time to be sure of. */
    @Test
    @Tag("full")
    void endsWithOneWhereNobodyAnswers() throws IOException {
        String nobody = "127.0.0.1:" + FreePorts.take(1).get(0);

        Carryover.Ended ended = offsets("{\"clicks\":{\"0\":2}}", nobody);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("carryover offsets: topic clicks: the Kafka cluster at " + nobody + " does not answer")
                .hasLineCount(1);
    }

    private Carryover.Ended offsets(String exported) throws IOException {
        return offsets(exported, broker.bootstrapServers());
    }

    private Carryover.Ended offsets(String exported, String servers) throws IOException {
        OffsetsExport.write(folder, Offsets.parse(exported));
        return Carryover.here("offsets", "--export=" + folder, "--bootstrap-servers=" + servers);
    }
}
