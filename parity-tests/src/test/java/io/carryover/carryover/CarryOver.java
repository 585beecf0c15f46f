package io.carryover.carryover;

import io.carryover.carried.CarriedFolder;
import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.suite.CarryOvers;
import io.carryover.parity.suite.LegacyHere;
import io.carryover.parity.suite.LegacySide;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ScenarioFolder;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.parity.suite.legacy.CaseExport;
import io.carryover.parity.suite.legacy.ScenarioExport;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One case, carried over behind one step.
 *
 * @param from the API of the legacy job
 * @param cut its last step
 * @param killed where in the step behind the cut the legacy job is killed; empty if it ends between the two
 */
record CarryOver(CarryOvers<?> carryOvers, Api from, int cut, Optional<KillPoint> killed) {

    /** In every case of a scenario, behind every step, from every API. */
    static <E extends Record> Stream<CarryOver> all(Scenario<E> scenario, EngineSession engine) {
        return all(scenario, engine, new LegacyHere(engine), new ScenarioExport(engine));
    }

    /** From a legacy job somewhere else, or with another export. */
    static <E extends Record> Stream<CarryOver> all(
            Scenario<E> scenario, EngineSession engine, LegacySide legacySide, CaseExport export) {
        return new ScenarioFolder(Path.of("fixtures", scenario.name()))
                .cases().stream()
                        .map(fixture -> inCase(scenario, fixture, engine, legacySide, export))
                        .flatMap(CarryOver::all);
    }

    private static <E extends Record> CarryOvers<E> inCase(
            Scenario<E> scenario, Fixture fixture, EngineSession engine, LegacySide legacySide, CaseExport export) {
        ScenarioImplementations<E> able =
                ScenarioImplementations.of(scenario).ableTo(fixture.settings().parameters());
        return new CarryOvers<>(engine, legacySide, ParityCase.of(able, fixture), export);
    }

    private static Stream<CarryOver> all(CarryOvers<?> carryOvers) {
        return carryOvers.takers().isEmpty()
                ? Stream.empty()
                : carryOvers.leavers().stream().flatMap(from -> carryOvers.cuts().stream()
                        .map(cut -> new CarryOver(carryOvers, from, cut, Optional.empty())));
    }

    /** The same with a job that has begun the step behind the cut. */
    CarryOver killed(KillPoint point) {
        return new CarryOver(carryOvers, from, cut, Optional.of(point));
    }

    /** Where the export of a run says that it cuts, as a step. */
    int cutNamedIn(Path folder, EngineSession engine) throws IOException {
        CarriedFolder export = CarriedFolder.open(
                CarryOvers.exportIn(folder).toString(), engine.context().hadoopConfiguration());
        return new CaseSteps(carryOvers.parityCase().fixture())
                .stepAt(export.manifest().cut().batch());
    }

    boolean isIn(String caseName) {
        return carryOvers.parityCase().fixture().name().equals(caseName);
    }

    Map<Api, List<Difference>> run(Path folder) {
        return kill().map(kill -> carryOvers.run(from, kill, folder))
                .orElseGet(() -> carryOvers.run(from, cut, folder));
    }

    private Optional<Kill> kill() {
        return killed.map(point -> new Kill(cut + 1, point));
    }

    @Override
    public String toString() {
        return carryOvers.parityCase().scenario() + ", "
                + carryOvers.parityCase().fixture().name() + ", from " + from.optionName() + " behind step " + cut
                + kill().map(kill -> ", " + kill).orElse("");
    }
}
