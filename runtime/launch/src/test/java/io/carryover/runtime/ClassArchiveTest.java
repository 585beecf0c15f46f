package io.carryover.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassArchiveTest {

    @Test
    void isThereForNoRunThatHasNotAskedForIt() {
        assertThat(ClassArchive.ofThisRun()).isEmpty();
    }

    @Test
    void takesThePlaceOfTheFolderOfSettings() {
        assertThat(new ClassArchive(Path.of("/build/spark.jsa")).environment())
                .containsOnly(Map.entry("SPARK_CONF_DIR", "/build/spark.jsa.conf"));
    }
}
