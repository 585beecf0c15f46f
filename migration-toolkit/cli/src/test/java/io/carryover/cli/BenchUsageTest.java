package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that show before anything is measured. */
class BenchUsageTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheBenchmarkThatThereIsNot() {
        refuses("\"hott\": no such benchmark; there is hot, million,", "hott");
    }

    @Test
    void namesTheNumberThatIsNone() {
        refuses("--rounds 0: give a whole number from 1", "hot", "--rounds=0");
        refuses("--heap -1: give a whole number from 1", "hot", "--heap=-1");
    }

    private void refuses(String problem, String... arguments) {
        List<String> all = new ArrayList<>(List.of("bench", "--out", folder.toString()));
        all.addAll(List.of(arguments));

        Carryover.Ended ended = Carryover.here(all.toArray(String[]::new));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(problem);
        assertThat(ended.out()).isEmpty();
        assertThat(folder.resolve("bench.json")).doesNotExist();
    }
}
