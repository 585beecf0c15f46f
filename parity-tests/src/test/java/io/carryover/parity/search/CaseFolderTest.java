package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {

    @TempDir
    private Path folder;

    @Test
    void holdsTheVeryCase() {
        for (SearchCase one : Generated.of("gap-sessions", 100)) {
            Path written = folder.resolve("case-" + one.seed());

            new CaseFolder(written).write(one);
            Fixture fixture = Fixture.read(written);

            assertThat(fixture.batches()).extracting(Batch::lines).isEqualTo(one.batches());
            assertThat(fixture.settings()).isEqualTo(one.settings());
        }
    }

    @Test
    void tellsWhereTheCaseComesFromAndHowToSeeItAgain() {
        SearchCase one = Generated.of("gap-sessions", 17L)
                .with(new KilledApi("mapWithState", new Kill(1, KillPoint.BEFORE_COMMIT)));
        Difference difference = new Difference("extra-output", 2, "because", List.of("batch 1: {\"userId\":\"ann\"}"));
        Failure failure = new Failure("mapWithState", one, List.of(difference));

        new CaseFolder(folder).write(new Finding(failure, true, List.of(17L, 19L)));

        assertThat(folder.resolve("README.md"))
                .content()
                .contains(
                        "--search --scenario gap-sessions --seed 17 --cases 1",
                        "mapWithState killed in step 1 between output and commit",
                        "extra-output x 2: `batch 1: {\"userId\":\"ann\"}`",
                        "seed 17, seed 19",
                        "--scenario gap-sessions --api mapWithState --fixture THIS-FOLDER --recovery --out DIR");
    }
}
