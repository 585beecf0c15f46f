package io.carryover.dstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.StartingOffsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitialStateTest {

    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path folder;

    @Test
    void readsOnWhereTheExportedJobStopped() throws IOException {
        export();

        JobOptions placed = initialState().placed(options("clicks"));

        assertThat(((io.carryover.scenarios.options.Source.Kafka) placed.source()).startingOffsets())
                .isEqualTo(StartingOffsets.of("clicks", Map.of(0, 5L, 1, 7L)));
    }

    @Test
    void refusesAnExportOfAnotherTopic() throws IOException {
        export();

        assertThatThrownBy(() -> initialState().placed(options("views")))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("has offsets of clicks, not of views");
    }

    @Test
    void readsPartitionsThatAreNewFromTheirBeginning() throws IOException {
        export();

        JobOptions placed = initialState().placed(options("clicks"), Set.of(0, 1, 2));

        assertThat(((io.carryover.scenarios.options.Source.Kafka) placed.source()).startingOffsets())
                .isEqualTo(StartingOffsets.of("clicks", Map.of(0, 5L, 1, 7L, 2, 0L)));
    }

    @Test
    void refusesATopicThatHasLostPartitions() throws IOException {
        export();

        assertThatThrownBy(() -> initialState().placed(options("clicks"), Set.of(0, 2)))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("has offsets of the partitions [1] of topic clicks, which has only [0, 2]");
    }

    @Test
    void refusesAnExportThatWasChanged() throws IOException {
        export();
        Files.writeString(folder.resolve("export/offsets.json"), "{}");

        assertThatThrownBy(this::initialState)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("offsets.json: is not what the manifest says");
    }

    @Test
    void namesTheFolderThatIsNotThere() {
        assertThatThrownBy(this::initialState)
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("--initial-state ");
    }

    @Test
    void isNothingWithoutTheOption() {
        JobOptions options = JobOptions.parse(
                Side.LEGACY,
                "--scenario running-stats --api mapWithState --source files --input in --sink console --checkpoint cp"
                        .split(" "));

        assertThat(InitialState.of(options, HADOOP).carried().isEmpty()).isTrue();
    }

    private InitialState initialState() {
        return InitialState.of(options("clicks"), HADOOP);
    }

    private JobOptions options(String topic) {
        return JobOptions.parse(
                Side.LEGACY,
                ("--scenario running-stats --api mapWithState --source kafka --bootstrap-servers localhost:9092 --sink"
                                + " console --checkpoint cp --topic " + topic + " --initial-state "
                                + folder.resolve("export"))
                        .split(" "));
    }

    private void export() throws IOException {
        CarriedFolderWriter.begin(folder.resolve("export").toString(), HADOOP)
                .finish(
                        new Manifest(
                                Manifest.FORMAT,
                                new Tool("test", "test"),
                                new Source(SourceSide.MIGRATED, "file:/query", null, null, List.of()),
                                new Cut(7, CutKind.COMMITTED, List.of()),
                                null,
                                List.of(),
                                List.of(),
                                List.of()),
                        Offsets.parse("{\"clicks\":{\"0\":5,\"1\":7}}"));
    }
}
