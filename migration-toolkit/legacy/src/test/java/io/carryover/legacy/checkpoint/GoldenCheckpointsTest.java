package io.carryover.legacy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.golden.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What older releases of Spark have left on disk is read, in another place than it was written at. */
class GoldenCheckpointsTest {

    private static final long STATE_MS = 10_000;

    /** Ten seconds of {@code a}, five even ones with {@code b}, one {@code c} in the third. */
    private static final List<String> TALLIES = List.of("a=10 seen", "b=5 seen", "c=1 seen");

    private static final List<String> TIMES = List.of("a@10000", "b@10000", "c@3000");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("io.carryover.golden.Golden#ALL")
    void areRead(Golden golden) throws IOException {
        LegacyCheckpoint checkpoint = read(golden);

        assertThat(checkpoint.checkpointTimeMs()).isEqualTo(golden.lastBatch() * 1000L);
        assertThat(checkpoint.batchInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(checkpoint.pendingBatches())
                .isEqualTo(golden.pending() ? List.of(golden.lastBatch() * 1000L) : List.of());
        assertThat(checkpoint.metadata().sparkVersion()).contains(golden.spark());
        assertThat(checkpoint.unverified(STATE_MS)).isEmpty();
        assertThat(checkpoint.kafkaInputs()).isEmpty();
        assertThat(checkpoint.stateStreams()).singleElement().satisfies(stream -> {
            assertThat(stream.operation().apiName()).isEqualTo(golden.operation());
            assertThat(stream.foldersByBatch()).containsOnlyKeys(STATE_MS);
            assertThat(stream.parts(STATE_MS)).hasSize(2);
            assertThat(tallies(stream)).containsExactlyInAnyOrderElementsOf(TALLIES);
            assertThat(times(stream))
                    .containsExactlyInAnyOrderElementsOf(
                            stream.operation() == StateOperation.MAP_WITH_STATE ? TIMES : List.of());
        });
    }

    private LegacyCheckpoint read(Golden golden) throws IOException {
        AllowedClasses allowed = AllowedClasses.of(List.of(), List.of("io.carryover.golden.*"));
        return LegacyCheckpoint.read(
                golden.unpackedIn(folder).toString(), new Configuration(), new ReadOptions(allowed, false));
    }

    private static List<String> tallies(StateStream stream) {
        try (Stream<StateEntry> entries = stream.read(STATE_MS)) {
            return entries.map(entry -> entry.key() + "=" + entry.state()).toList();
        }
    }

    private static List<String> times(StateStream stream) {
        try (Stream<StateEntry> entries = stream.read(STATE_MS)) {
            return entries.filter(entry -> entry.lastUpdatedMs().isPresent())
                    .map(entry -> entry.key() + "@" + entry.lastUpdatedMs().getAsLong())
                    .toList();
        }
    }
}
