package io.carryover.parity.suite;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Outcome;
import io.carryover.harness.legacy.LegacyImplementation;
import io.carryover.harness.legacy.LegacyRun;
import io.carryover.parity.suite.legacy.LegacyBeginning;
import io.carryover.parity.suite.legacy.LegacyScenario;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The legacy side in the session in which the migrated side runs. */
public record LegacyHere(EngineSession engine) implements LegacySide {

    @Override
    public Map<String, Outcome> run(ParityCase<?> parityCase, Path folder) {
        return runJobs(parityCase, folder);
    }

    @Override
    public Outcome leave(ParityCase<?> parityCase, Api from, int cut, Path folder) {
        return leaveJob(parityCase, from, cut, folder);
    }

    private <E extends Record> Outcome leaveJob(ParityCase<E> parityCase, Api from, int cut, Path folder) {
        return new LegacyBeginning<>(scenarioOf(parityCase), parityCase.fixture(), cut)
                .run(engine, parityCase.implementations().legacy(from).orElseThrow(), folder);
    }

    private <E extends Record> Map<String, Outcome> runJobs(ParityCase<E> parityCase, Path folder) {
        LegacyScenario<E> scenario = scenarioOf(parityCase);
        List<LegacyImplementation<E>> jobs = parityCase.implementations().legacy().stream()
                .map(scenario::implementation)
                .toList();
        CaseSteps steps = new CaseSteps(parityCase.fixture());
        return jobs.isEmpty() ? Map.of() : new LegacyRun<>(engine, scenario.parsing(), jobs, steps, folder).run();
    }

    private static <E extends Record> LegacyScenario<E> scenarioOf(ParityCase<E> parityCase) {
        return new LegacyScenario<>(parityCase.implementations().scenario(), parityCase.parameters());
    }
}
