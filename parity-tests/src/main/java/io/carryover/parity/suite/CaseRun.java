package io.carryover.parity.suite;

import io.carryover.parity.Snapshot;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One case through the implementations that take part, both sides at the same time.
 *
 * @param folder an empty folder for checkpoints
 */
record CaseRun<E extends Record>(EngineSession engine, ParityCase<E> parityCase, Path folder) {

    /** Runs the case; returns what each API did. */
    Map<Api, Snapshot> run() {
        CompletableFuture<Map<Api, Snapshot>> legacy = CompletableFuture.supplyAsync(this::legacy);
        Map<Api, Snapshot> snapshots = new EnumMap<>(Api.class);
        try {
            snapshots.putAll(migrated());
        } finally {
            awaitEnd(legacy);
        }
        snapshots.putAll(legacy.join());
        return snapshots;
    }

    /** Nothing of a case may still run when it is over, not even after a failure. */
    private static void awaitEnd(CompletableFuture<?> side) {
        side.handle((done, failure) -> done).join();
    }

    private Map<Api, Snapshot> legacy() {
        return implementations().legacy().isEmpty()
                ? Map.of()
                : new LegacyRun<>(
                                engine,
                                implementations().scenario(),
                                parityCase.parameters(),
                                implementations().legacy(),
                                new CaseSteps(parityCase.fixture()),
                                folder.resolve("legacy"))
                        .run();
    }

    private Map<Api, Snapshot> migrated() {
        return implementations().migrated().isEmpty()
                ? Map.of()
                : new MigratedRun<>(
                                engine,
                                implementations().scenario(),
                                parityCase.parameters(),
                                implementations().migrated(),
                                new CaseSteps(parityCase.fixture()),
                                folder.resolve("migrated"))
                        .run();
    }

    private ScenarioImplementations<E> implementations() {
        return parityCase.implementations();
    }
}
