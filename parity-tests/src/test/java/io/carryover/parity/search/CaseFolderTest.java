package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            assertThat(new KillFile(written).read(fixture.steps()))
                    .isEqualTo(one.killed().map(KilledApi::kill));
        }
    }

    @Test
    void holdsNoKillWhereThereIsNone() {
        new CaseFolder(folder).write(Generated.of("gap-sessions", 1L).uninterrupted());

        assertThat(new KillFile(folder).read(8)).isEmpty();
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
                        "--scenario gap-sessions --api mapWithState --fixture");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"step": 2                              | is not JSON; correct or delete it
                    {"step": 0, "point": "BEFORE_COMMIT"}   | needs "step": a number from 1 to 3; correct it
                    {"step": 4, "point": "BEFORE_COMMIT"}   | needs "step": a number from 1 to 3; correct it
                    {"point": "BEFORE_COMMIT"}              | needs "step": a number from 1 to 3; correct it
                    {"step": 1, "point": "LATER"}           | needs "point": one of BEFORE_OUTPUT, BEFORE_COMMIT, AFTER_COMMIT; correct it
                    """)
    void namesTheMistakeInAKill(String json, String mistake) throws IOException {
        Files.writeString(folder.resolve("kill.json"), json);

        assertThatThrownBy(() -> new KillFile(folder).read(3))
                .isInstanceOf(BadFixture.class)
                .hasMessage(folder.resolve("kill.json") + ": " + mistake);
    }
}
