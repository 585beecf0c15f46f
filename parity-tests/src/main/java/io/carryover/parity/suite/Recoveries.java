package io.carryover.parity.suite;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.Recovery;
import io.carryover.harness.legacy.LegacyRecovery;
import io.carryover.harness.migrated.MigratedRecovery;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.report.KillResult;
import io.carryover.parity.suite.legacy.LegacyScenario;
import io.carryover.parity.suite.migrated.MigratedScenario;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The implementations of a case's scenario, each to be killed in the case. */
public record Recoveries<E extends Record>(EngineSession engine, ParityCase<E> parityCase) {

    /**
     * Kills one implementation, restarts it and compares it with what the case expects of an uninterrupted one.
     *
     * @param folder an empty folder for the checkpoint and the outputs
     * @return empty if it never came to that point: in an idle step a query may have nothing to do
     */
    public Optional<KillResult> run(Api api, Kill kill, Path folder) {
        Recovery recovery = of(api, folder);
        if (!recovery.runUntilKilled(kill, false)) {
            return Optional.empty();
        }
        Snapshot recovered = recovery.recover(kill.step());
        return Optional.of(
                KillResult.of(kill.step(), kill.point().words(), differences(api, kill, recovered, recovery)));
    }

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

    /** What a recovered run differs in, and the steps that emitted something else when they were run again. */
    public List<Difference> differences(Api api, Kill kill, Snapshot recovered, Recovery recovery) {
        List<Difference> differences = new ArrayList<>(parityCase
                .comparison(CaseReference.ofRecovery(parityCase, api, kill))
                .differences(api.optionName(), recovered));
        recovery.unfaithfulRepeats().ifPresent(differences::add);
        return differences;
    }
}
