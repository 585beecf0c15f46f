package io.carryover.assess.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessor;
import io.carryover.assess.Pipeline;
import io.carryover.dstream.LegacyJob;
import io.carryover.legacy.time.BatchTimeState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs that were not written to be assessed: those of this project, the two self-contained ones among them. */
class OwnJobsTest {

    @Test
    void theirStatefulOperationsAreFoundAndNothingElse() throws Exception {
        assertThat(operationsIn(LegacyJob.class)).containsExactlyInAnyOrderElementsOf(labels("dstream-jobs.txt"));
    }

    @Test
    void thoseOfTheToolkitAreFoundAndNothingElse() throws Exception {
        assertThat(operationsIn(BatchTimeState.class)).containsExactlyInAnyOrderElementsOf(labels("toolkit.txt"));
    }

    private static List<String> operationsIn(Class<?> oneOfThem) throws URISyntaxException {
        Path classes = Path.of(
                oneOfThem.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Assessor.assess(List.of(classes), List.of()).pipelines().stream()
                .map(OwnJobsTest::label)
                .toList();
    }

    private static String label(Pipeline pipeline) {
        return pipeline.place().topLevelClass() + " " + pipeline.operation();
    }

    private static List<String> labels(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/own-jobs", file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
