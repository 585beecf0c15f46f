package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carryover.runtime.FolderListing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, with the one in which it deserializes. */
class InspectTest {

    @TempDir
    private Path folder;

    private GoldenCheckpoint golden;

    @BeforeEach
    void unpack() throws IOException {
        golden = GoldenCheckpoint.in(folder);
    }

    @Test
    void showsWhatADStreamCheckpointHolds() throws Exception {
        FolderListing before = FolderListing.of(golden.checkpoint());

        Carryover.Ended ended = inspect("--jars=" + golden.jar());

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .isEqualTo(
                        """
                        DStream checkpoint %s
                          application        golden
                          Spark              3.5.1, or a release of the same form
                          serializer         org.apache.spark.serializer.JavaSerializer
                          metadata           checkpoint-19000
                          batch time         1970-01-01T00:00:19Z (19000)
                          batch interval     1000 ms
                          pending batches    1970-01-01T00:00:19Z (19000)
                          state as of        1970-01-01T00:00:10Z (10000), 9 batches behind the metadata
                          inputs             io.carryover.golden.WordInput

                        state stream 1: mapWithState in 2 partitions
                          keys               3 of java.lang.String
                          states             of io.carryover.golden.Tally
                          on disk            1970-01-01T00:00:10Z (10000): 2 files, 3331 bytes
                        """
                                .formatted(golden.checkpoint()));
        assertThat(FolderListing.of(golden.checkpoint()))
                .as("the checkpoint is only read")
                .isEqualTo(before);
    }

    @Test
    void saysTheSameInJson() throws Exception {
        Carryover.Ended ended = inspect("--jars=" + golden.jar(), "--json");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(json.path("cutMs").asLong()).isEqualTo(10_000);
        assertThat(json.path("pendingBatchesMs").toString()).isEqualTo("[19000]");
        assertThat(json.at("/stateStreams/0/operation").asText()).isEqualTo("mapWithState");
        assertThat(json.at("/stateStreams/0/keys").asLong()).isEqualTo(3);
    }

    @Test
    void endsWithFourAndOneLineWhereTheJarIsMissing() throws Exception {
        Carryover.Ended ended = inspect();

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().reduce((first, second) -> second))
                .hasValue("carryover inspect: " + golden.checkpoint()
                        + "/checkpoint-19000: needs the class io.carryover.golden.WordInput, which is not there: give the"
                        + " job's jar with --jars");
    }

    private Carryover.Ended inspect(String... options) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("inspect", golden.checkpoint().toString()));
        arguments.addAll(List.of(options));
        return RealInstallation.carryover().run(folder.resolve("errors"), arguments.toArray(String[]::new));
    }
}
