package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.golden.Golden;
import io.carryover.golden.Tally;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What older releases of Spark have left goes through the export, all in one session. Up to the cut, at ten seconds, an {@code a} came
 * in each second, a {@code b} in every other, a {@code c} in the third.
 */
class GoldenExportTest {

    private static final ReadOptions OF_THE_JOB =
            new ReadOptions(AllowedClasses.of(List.of(), List.of("io.carryover.golden.*")), false);

    private static final Map<String, List<String>> ROWS = Map.of(
            "updateStateByKey",
            List.of(
                    "{\"key\":\"a\",\"state\":\"10 seen\"}",
                    "{\"key\":\"b\",\"state\":\"5 seen\"}",
                    "{\"key\":\"c\",\"state\":\"1 seen\"}"),
            "mapWithState",
            List.of(
                    "{\"key\":\"a\",\"state\":\"10 seen\",\"lastUpdated\":\"1970-01-01T00:00:10.000Z\"}",
                    "{\"key\":\"b\",\"state\":\"5 seen\",\"lastUpdated\":\"1970-01-01T00:00:10.000Z\"}",
                    "{\"key\":\"c\",\"state\":\"1 seen\",\"lastUpdated\":\"1970-01-01T00:00:03.000Z\"}"));

    @TempDir
    private Path folder;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @ParameterizedTest
    @FieldSource("io.carryover.golden.Golden#ALL")
    void carriesAllKeysAsOfTheStateOnDisk(Golden golden) throws IOException {
        Path checkpoint = golden.unpackedIn(folder);
        Map<Path, String> before = Tree.of(checkpoint);

        Exported exported = Exported.of(
                TestSpark.with(Map.of()),
                new ExportRequest(
                        checkpoint.toString(), folder.resolve("out").toString(), Tallies.class.getName(), null, false),
                OF_THE_JOB);

        String name = golden.operation() + "-1";
        assertThat(exported.rows(name)).isEqualTo(ROWS.get(golden.operation()));
        assertThat(exported.manifest().streams()).singleElement().satisfies(stream -> {
            assertThat(stream.name()).isEqualTo(name);
            assertThat(stream.stateClass()).isEqualTo(Tally.class.getName());
            assertThat(stream.rows()).isEqualTo(3);
        });
        assertThat(exported.manifest().source().sparkVersion()).isEqualTo(golden.spark());
        assertThat(exported.manifest().unverified()).isEmpty();
        assertCutOf(golden, exported.manifest());
        assertThat(Tree.of(checkpoint)).as("the checkpoint stays as it is").isEqualTo(before);
    }

    private static void assertCutOf(Golden golden, Manifest manifest) {
        assertThat(manifest.cut().batch()).isEqualTo(10_000);
        assertThat(manifest.cut().kind()).isEqualTo(CutKind.STATE_ON_DISK);
        assertThat(manifest.cut().notes().get(0))
                .contains(repeated(golden.pending() ? golden.lag() - 1 : golden.lag()));
        if (golden.pending()) {
            long last = golden.lastBatch();
            assertThat(manifest.source().pendingBatches()).containsExactly(last * 1000);
            assertThat(manifest.cut().notes().get(1))
                    .startsWith(
                            "The job had begun or queued, and not completed, batch 1970-01-01T00:00:" + last + "Z;");
        } else {
            assertThat(manifest.source().pendingBatches()).isEmpty();
        }
    }

    /** @param completed the number of batches that the job completed behind the cut */
    private static String repeated(int completed) {
        return switch (completed) {
            case 0 -> "No output comes a second time";
            case 1 -> "the batches behind the cut, batch 1970-01-01T00:00:11Z;";
            default ->
                "the batches behind the cut, " + completed + " batches from 1970-01-01T00:00:11Z to 1970-01-01T00:00:"
                        + (10 + completed) + "Z;";
        };
    }

    /** The job's state has no getters. */
    public static final class Tallies implements StateMapper {

        @Override
        public Optional<StreamMapping> mapping(MappedStream stream) {
            return Optional.of(entry ->
                    Optional.of(new MappedState(entry.key(), entry.state().toString())));
        }
    }
}
