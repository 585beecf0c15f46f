package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.Offsets;
import java.io.IOException;
import java.nio.file.Path;
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
        OffsetsExport.write(folder, Offsets.NONE);

        assertThat(Carryover.here("offsets", "--export=" + folder, "--bootstrap-servers=127.0.0.1:9"))
                .isEqualTo(new Carryover.Ended(
                        0, "the export has no Kafka offsets: its job did not read from Kafka\n", ""));
    }
}
