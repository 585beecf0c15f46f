package io.carryover.parity.suite;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Outcome;
import io.carryover.harness.migrated.MigratedImplementation;
import io.carryover.harness.migrated.MigratedRun;
import io.carryover.harness.sides.SideBySide;
import io.carryover.parity.suite.migrated.MigratedScenario;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One case through the implementations that take part, both sides at the same time.
 *
 * @param folder an empty folder for checkpoints
 */
record CaseRun<E extends Record>(EngineSession engine, LegacySide legacySide, ParityCase<E> parityCase, Path folder) {

    /** Runs the case; returns what each API did. */
    Map<Api, Outcome> run() {
        Map<Api, Outcome> outcomes = new EnumMap<>(Api.class);
        new SideBySide(this::legacy, this::migrated)
                .run()
                .forEach((name, outcome) -> outcomes.put(Api.named(name), outcome));
        return outcomes;
    }

    private Map<String, Outcome> legacy() {
        return legacySide.run(parityCase, folder.resolve("legacy"));
    }

    private Map<String, Outcome> migrated() {
        MigratedScenario<E> scenario = new MigratedScenario<>(implementations().scenario(), parityCase.parameters());
        List<MigratedImplementation<E>> jobs = implementations().migrated().stream()
                .map(scenario::implementation)
                .toList();
        return jobs.isEmpty()
                ? Map.of()
                : new MigratedRun<>(engine, scenario.input(), jobs, steps(), folder.resolve("migrated")).run();
    }

    private CaseSteps steps() {
        return new CaseSteps(parityCase.fixture());
    }

    private ScenarioImplementations<E> implementations() {
        return parityCase.implementations();
    }
}
