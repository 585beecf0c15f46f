package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.outside.Gadget;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark itself reads the state on disk again, and makes an object of whatever is there. */
class SafeRollForwardTest {

    @TempDir
    private Path folder;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @Test
    void looksAtEveryFileThatSparkOpensBeforeItDoes() throws Exception {
        TestSpark spark = TestSpark.with(Map.of(
                "spark.serializer",
                "org.apache.spark.serializer.JavaSerializer",
                "spark.checkpoint.compress",
                "false"));
        Path checkpoint = folder.resolve("checkpoint");
        LegacyRun.everySecond(Collections.nCopies(12, List.of("a"))).of(Jobs::wordCount, spark, checkpoint);
        Path partitioner = replacePartitioner(checkpoint);
        Gadget.RAN.set(0);
        ExportRequest request =
                new ExportRequest(checkpoint.toString(), folder.resolve("out").toString(), null, null, true);
        ReadOptions options = new ReadOptions(AllowedClasses.of(List.of(), List.of()), false);

        assertThatThrownBy(() -> LegacyExport.run(spark.session(), request, options))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining(partitioner + ": holds an object of " + Gadget.class.getName());
        assertThat(Gadget.RAN).hasValue(0);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static Path replacePartitioner(Path checkpoint) throws IOException {
        try (Stream<Path> files = Files.walk(checkpoint)) {
            Path partitioner = files.filter(file -> file.endsWith("_partitioner"))
                    .findFirst()
                    .orElseThrow();
            Files.delete(partitioner.resolveSibling("._partitioner.crc"));
            try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(partitioner))) {
                out.writeObject(new Gadget());
            }
            return partitioner;
        }
    }
}
