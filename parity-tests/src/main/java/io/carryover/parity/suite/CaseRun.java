package io.carryover.parity.suite;

import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * One case through the implementations of its scenario.
 *
 * @param fixture the case
 * @param folder an empty folder for checkpoints
 */
public record CaseRun<E extends Record>(
        EngineSession engine, ScenarioImplementations<E> implementations, Fixture fixture, Path folder) {

    /**
     * Runs the case.
     *
     * @return what each API did
     * @throws BadFixture if the case sets what its scenario does not allow
     */
    public Map<Api, Snapshot> run() {
        Parameters parameters = parameters();
        refuseStartBetweenIntervals();
        CaseSteps steps = new CaseSteps(fixture);
        Map<Api, Snapshot> snapshots = new EnumMap<>(Api.class);
        if (!implementations.legacy().isEmpty()) {
            snapshots.putAll(new LegacyRun<>(
                            engine,
                            implementations.scenario(),
                            parameters,
                            implementations.legacy(),
                            steps,
                            folder.resolve("legacy"))
                    .run());
        }
        if (!implementations.migrated().isEmpty()) {
            snapshots.putAll(new MigratedRun<>(
                            engine,
                            implementations.scenario(),
                            parameters,
                            implementations.migrated(),
                            steps,
                            folder.resolve("migrated"))
                    .run());
        }
        return snapshots;
    }

    private Parameters parameters() {
        try {
            return implementations.scenario().parameters(fixture.settings().parameters());
        } catch (UsageException e) {
            throw new BadFixture(fixture.folder().resolve("case.json"), e.getMessage());
        }
    }

    /** Both engines start their batches at multiples of the interval since 1970. */
    private void refuseStartBetweenIntervals() {
        CaseSettings settings = fixture.settings();
        if (settings.start().toEpochMilli() % settings.batchInterval().toMillis() != 0) {
            throw new BadFixture(
                    fixture.folder().resolve("case.json"),
                    "start " + settings.start() + " is no multiple of batchInterval since 1970; move it to one");
        }
    }
}
