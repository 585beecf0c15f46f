package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.CarriedFolder;
import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.suite.CarryOvers;
import io.carryover.parity.suite.LegacyLane;
import io.carryover.parity.suite.Shard;
import io.carryover.parity.suite.WithEngine;
import io.carryover.parity.suite.legacy.CaseExport;
import io.carryover.parity.suite.legacy.ScenarioExport;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A legacy job that ran on the Spark release of the lane, and migrated jobs on this one that take over from it. */
@ExtendWith(WithEngine.class)
class CarryOverFromOlderSparkTest {

    private static final Path LANE = Path.of("..", "legacy-lane");

    @TempDir
    private static Path logs;

    private static LegacyLane lane;

    @BeforeAll
    static void startTheLane() {
        lane = LegacyLane.start(LANE, logs.resolve("lane.log"));
    }

    @AfterAll
    static void endTheLane() {
        lane.close();
    }

    @ParameterizedTest(name = "{0}, {1}, behind step {3}")
    @CsvSource("gap-sessions, expiry, MAP_WITH_STATE, 2")
    void endsAsIfOneJobHadRunAllTheTime(String scenario, String name, Api from, int cut, EngineSession engine)
            throws IOException {
        carryOver(
                scenario,
                name,
                from,
                cut,
                engine,
                new ScenarioExport(engine),
                engine.session().version());
    }

    @ParameterizedTest(name = "{0}, {1}, behind step {3}")
    @CsvSource("explicit-end-sessions, timeouts, UPDATE_STATE_BY_KEY, 2")
    void isExportedOnTheReleaseThatItRanOn(String scenario, String name, Api from, int cut, EngineSession engine)
            throws IOException {
        carryOver(scenario, name, from, cut, engine, lane.exporter(), lane.sparkRelease());
    }

    @Tag("full")
    @TestFactory
    Stream<DynamicTest> endsSoFromEveryJobBehindEveryStepOfAllCases(EngineSession engine) {
        List<CarryOver> all = Catalogue.SCENARIOS.stream()
                .flatMap(scenario -> CarryOver.all(scenario, engine, lane, lane.exporter()))
                .toList();
        return Shard.ofThisRun().of(all).stream()
                .map(carryOver -> DynamicTest.dynamicTest(
                        carryOver.toString(), () -> endsAsExpected(carryOver, engine, lane.sparkRelease())));
    }

    private static void carryOver(
            String scenario, String name, Api from, int cut, EngineSession engine, CaseExport export, String exportedOn)
            throws IOException {
        CarryOver chosen = CarryOver.all(Catalogue.find(scenario), engine, lane, export)
                .filter(candidate -> candidate.isIn(name) && candidate.from() == from && candidate.cut() == cut)
                .findFirst()
                .orElseThrow();
        endsAsExpected(chosen, engine, exportedOn);
    }

    private static void endsAsExpected(CarryOver carryOver, EngineSession engine, String exportedOn)
            throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            Map<Api, List<Difference>> differences = carryOver.run(work.path());

            CarriedFolder export = CarriedFolder.open(
                    CarryOvers.exportIn(work.path()).toString(),
                    engine.context().hadoopConfiguration());
            assertThat(export.manifest().source().sparkVersion()).isEqualTo(lane.sparkRelease());
            assertThat(export.manifest().tool().sparkVersion()).isEqualTo(exportedOn);
            assertThat(differences).containsOnlyKeys(Api.GROUP_STATE, Api.TRANSFORM_WITH_STATE);
            assertThat(differences.values()).as(carryOver.toString()).allSatisfy(found -> assertThat(found)
                    .filteredOn(difference -> !difference.isDeclared())
                    .isEmpty());
        }
    }
}
