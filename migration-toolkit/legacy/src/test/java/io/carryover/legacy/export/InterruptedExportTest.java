package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.SmallDisk;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export onto a disk that is full at first. */
class InterruptedExportTest {

    @TempDir
    private Path folder;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @Test
    void isNeverTakenForAWholeOneAndStartsOver() throws Exception {
        TestSpark spark = TestSpark.with(Map.of(
                "spark.hadoop.fs.file.impl",
                SmallDisk.class.getName(),
                "spark.hadoop.fs.file.impl.disable.cache",
                "true"));
        Path checkpoint = folder.resolve("checkpoint");
        LegacyRun.everySecond(Collections.nCopies(10, List.of("a b c"))).of(Jobs::wordCount, spark, checkpoint);
        Map<Path, String> before = Tree.of(checkpoint);
        ExportRequest request =
                new ExportRequest(checkpoint.toString(), folder.resolve("out").toString(), null, null, false);

        for (String full : List.of("part-", "offsets.json", "manifest.json")) {
            SmallDisk.isFullAt(full);
            assertThatThrownBy(() -> Exported.of(spark, request))
                    .as(full)
                    .hasStackTraceContaining("No space left on device");
            assertThatThrownBy(() ->
                            CarriedFolder.open(request.out(), spark.context().hadoopConfiguration()))
                    .isInstanceOf(RefusedFolderException.class)
                    .hasMessageContaining("holds no finished export");
        }
        SmallDisk.hasSpaceAgain();

        assertThat(Exported.of(spark, request).rows("updateStateByKey-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":10}", "{\"key\":\"b\",\"state\":10}", "{\"key\":\"c\",\"state\":10}");
        assertThat(Tree.of(checkpoint)).isEqualTo(before);
    }
}
