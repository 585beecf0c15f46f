package io.carryover.parity.suite;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Recovery;
import io.carryover.harness.legacy.LegacyRecovery;
import io.carryover.harness.migrated.MigratedRecovery;
import io.carryover.parity.suite.legacy.LegacyScenario;
import io.carryover.parity.suite.migrated.MigratedScenario;
import io.carryover.scenarios.Api;
import java.nio.file.Path;

/** The implementations of a case's scenario, each to be killed in the case. */
public record Recoveries<E extends Record>(EngineSession engine, ParityCase<E> parityCase) {

    /**
     * One implementation in the case.
     *
     * @param folder an empty folder for the checkpoint and the outputs
     */
    public Recovery of(Api api, Path folder) {
        ScenarioImplementations<E> implementations = parityCase.implementations();
        CaseSteps steps = new CaseSteps(parityCase.fixture());
        LegacyScenario<E> legacy = new LegacyScenario<>(implementations.scenario(), parityCase.parameters());
        MigratedScenario<E> migrated = new MigratedScenario<>(implementations.scenario(), parityCase.parameters());
        return implementations
                .legacy(api)
                .<Recovery>map(job ->
                        new LegacyRecovery<>(engine, legacy.parsing(), legacy.implementation(job), steps, folder))
                .orElseGet(() -> new MigratedRecovery<>(
                        engine,
                        migrated.input(),
                        migrated.implementation(implementations.migrated(api)),
                        steps,
                        folder));
    }
}
