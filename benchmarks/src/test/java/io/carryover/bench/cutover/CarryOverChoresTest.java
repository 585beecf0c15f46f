package io.carryover.bench.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.input.Slice;
import io.carryover.bench.report.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All in this JVM: that every step moves every key, not how fast. */
class CarryOverChoresTest {

    private static final long KEYS = 300;

    @TempDir
    private Path folder;

    @Test
    void everyStepMovesEveryKey() throws Exception {
        String checkpoint = folder.resolve("legacy").toString();
        new WriteCheckpoint()
                .run(new CheckpointRequest("mapWithState", Serializer.KRYO.className(), KEYS, 2, checkpoint));

        assertMoved(
                new ExportSpeed()
                        .run(new SpeedRequest("mapWithState", checkpoint, KEYS, Slice.PER_BATCH, 1, in("speed")))
                        .runs(),
                ExportSpeed.EXPORT,
                ExportSpeed.COPY);
        assertMoved(
                new RestoreSpeed()
                        .run(new RestoreRequest(
                                "mapWithState",
                                checkpoint,
                                KEYS,
                                Slice.PER_BATCH,
                                1,
                                RestoreOptions.TUNED,
                                in("restore")))
                        .runs(),
                RestoreSpeed.DIRECT,
                RestoreSpeed.GROUP_STATE,
                RestoreSpeed.TRANSFORM_WITH_STATE,
                RestoreSpeed.VERIFY,
                RestoreSpeed.ROLLBACK);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private static void assertMoved(Map<String, List<RunResult>> runs, String... sides) {
        assertThat(runs).containsOnlyKeys(sides);
        assertThat(runs.values())
                .allSatisfy(side -> assertThat(side).singleElement().satisfies(run -> {
                    assertThat(run.voided()).isNull();
                    assertThat(run.counts()).isEqualTo(Map.of("output", KEYS));
                }));
    }
}
