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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetsCheckTest {

    @TempDir
    private Path folder;

    @Test
    void endsWithTwoWhereTheServersAreNone() {
        assertThat(Carryover.here("offsets", "--export=" + folder, "--bootstrap-servers=nobody"))
                .isEqualTo(new Carryover.Ended(
                        2, "", "carryover offsets: --bootstrap-servers \"nobody\": give host:port[,host:port...]\n"));
    }

    @Test
    void endsWithFourWhereTheExportIsNotWhole() {
        Carryover.Ended ended = Carryover.here("offsets", "--export=" + folder, "--bootstrap-servers=127.0.0.1:9");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).startsWith("carryover offsets: " + folder + ": holds no finished export");
    }

    @Test
    void asksNobodyWhereTheJobDidNotReadFromKafka() throws IOException {
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
                        Offsets.NONE);

        assertThat(Carryover.here("offsets", "--export=" + folder, "--bootstrap-servers=127.0.0.1:9"))
                .isEqualTo(new Carryover.Ended(
                        0, "the export has no Kafka offsets: its job did not read from Kafka\n", ""));
    }
}
