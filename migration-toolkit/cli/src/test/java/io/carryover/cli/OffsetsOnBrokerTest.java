package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import io.carryover.runtime.KafkaBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic of two partitions with three records in the first. */
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
        broker.client().send("clicks", 0, List.of("a", "b", "c"));
    }

    @Test
    void endsWithZeroWhereAllRecordsAreThere() throws IOException {
        assertThat(offsets("{\"clicks\":{\"0\":1}}"))
                .isEqualTo(new Carryover.Ended(
                        0,
                        "clicks-0  fits: 2 records to read from 1 on\n"
                                + "clicks-1  new: the export does not know it, all its 0 records are read\n",
                        ""));
    }

    @Test
    void endsWithFiveWhereRecordsAreGone() throws IOException {
        Carryover.Ended ended = offsets("{\"clicks\":{\"0\":3,\"1\":4}}");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).startsWith("clicks-0  fits: 0 records to read from 3 on\nclicks-1  gap: ");
        assertThat(ended.err())
                .isEqualTo("carryover offsets: clicks-1: gap: the broker ends at 0, 4 records before 4: it is another"
                        + " topic of the name, or has lost records\n");
    }

    private Carryover.Ended offsets(String exported) throws IOException {
        CarriedFolderWriter.begin(folder.toString(), new Configuration())
                .finish(
                        new Manifest(
                                Manifest.FORMAT,
                                new Tool("0", "4"),
                                new Source(SourceSide.LEGACY, "file:/job", null, 1000L, List.of()),
                                new Cut(2000, CutKind.STATE_ON_DISK, List.of()),
                                null,
                                List.of(),
                                List.of(),
                                List.of()),
                        Offsets.parse(exported));
        return Carryover.here("offsets", "--export=" + folder, "--bootstrap-servers=" + broker.bootstrapServers());
    }
}
