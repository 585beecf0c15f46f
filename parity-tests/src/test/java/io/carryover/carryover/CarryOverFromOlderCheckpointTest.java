package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.legacy.checkpoint.UnreadableCheckpointException;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.suite.CarryOvers;
import io.carryover.parity.suite.LegacyHere;
import io.carryover.parity.suite.WithEngine;
import io.carryover.parity.suite.legacy.CaseExport;
import io.carryover.parity.suite.legacy.ScenarioExport;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The newest metadata that a legacy job has left is damaged: the migrated jobs begin where the one before it leads to. */
@ExtendWith(WithEngine.class)
class CarryOverFromOlderCheckpointTest {

    private static final int LAST = 3;
    private static final int OLDER = 2;

    @ParameterizedTest
    @EnumSource(names = {"UPDATE_STATE_BY_KEY", "MAP_WITH_STATE"})
    void outputsRepeatFromTheOlderCutAndAllEndsAsIfOneJobHadRunAllTheTime(Api from, EngineSession engine)
            throws IOException {
        CarryOver carryOver = CarryOver.all(
                        Catalogue.find("gap-sessions"), engine, new LegacyHere(engine), damagedAndExported(engine))
                .filter(candidate -> candidate.isIn("expiry") && candidate.from() == from && candidate.cut() == OLDER)
                .findFirst()
                .orElseThrow();
        try (WorkFolder work = WorkFolder.create()) {
            Map<Api, List<Difference>> differences = carryOver.carryOvers().run(from, LAST, OLDER, work.path());

            Fixture fixture = carryOver.carryOvers().parityCase().fixture();
            Cut cut = CarriedFolder.open(
                            CarryOvers.exportIn(work.path()).toString(),
                            engine.context().hadoopConfiguration())
                    .manifest()
                    .cut();
            assertThat(Instant.ofEpochMilli(cut.batch())).isEqualTo(fixture.timeOf(OLDER));
            assertThat(cut.kind()).isEqualTo(CutKind.OLDER_CHECKPOINT);
            assertThat(cut.notes().get(0))
                    .startsWith("A newer checkpoint cannot be read: ")
                    .contains(newest(work.path().resolve("legacy/checkpoint")).toString());
            assertThat(cut.notes())
                    .anyMatch(note -> note.contains(fixture.timeOf(LAST).toString()));
            assertThat(differences).containsOnlyKeys(Api.GROUP_STATE, Api.TRANSFORM_WITH_STATE);
            assertThat(differences.values()).allSatisfy(found -> assertThat(found)
                    .filteredOn(difference -> !difference.isDeclared())
                    .isEmpty());
        }
    }

    private static CaseExport damagedAndExported(EngineSession engine) {
        ScenarioExport export = new ScenarioExport(engine);
        return (job, parameters, checkpoint, out) -> {
            Path newest = newest(checkpoint);
            byte[] whole = Files.readAllBytes(newest);
            Files.write(newest, Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(() -> export.write(job, parameters, checkpoint, out))
                    .isInstanceOf(UnreadableCheckpointException.class)
                    .hasMessageContaining(newest.toString())
                    .hasMessageEndingWith("; or let an older one be used with --allow-older");
            assertThat(out).doesNotExist();
            export.allowingOlder().write(job, parameters, checkpoint, out);
        };
    }

    private static Path newest(Path checkpoint) throws IOException {
        try (Stream<Path> files = Files.list(checkpoint)) {
            return files.filter(file -> file.getFileName().toString().matches("checkpoint-\\d+"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()))
                    .orElseThrow();
        }
    }
}
