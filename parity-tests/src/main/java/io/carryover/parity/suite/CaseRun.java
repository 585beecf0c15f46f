package io.carryover.parity.suite;

import io.carryover.parity.Snapshot;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * One case through the implementations that take part.
 *
 * @param folder an empty folder for checkpoints
 */
record CaseRun<E extends Record>(EngineSession engine, ParityCase<E> parityCase, Path folder) {

    /** Runs the case; returns what each API did. */
    Map<Api, Snapshot> run() {
        Map<Api, Snapshot> snapshots = new EnumMap<>(Api.class);
        CaseSteps steps = new CaseSteps(parityCase.fixture());
        ScenarioImplementations<E> implementations = parityCase.implementations();
        if (!implementations.legacy().isEmpty()) {
            snapshots.putAll(new LegacyRun<>(
                            engine,
                            implementations.scenario(),
                            parityCase.parameters(),
                            implementations.legacy(),
                            steps,
                            folder.resolve("legacy"))
                    .run());
        }
        if (!implementations.migrated().isEmpty()) {
            snapshots.putAll(new MigratedRun<>(
                            engine,
                            implementations.scenario(),
                            parityCase.parameters(),
                            implementations.migrated(),
                            steps,
                            folder.resolve("migrated"))
                    .run());
        }
        return snapshots;
    }
}
