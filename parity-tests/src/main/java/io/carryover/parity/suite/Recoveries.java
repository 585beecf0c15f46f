package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.compare.RowEquality;
import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.nio.file.Path;
import java.util.List;

/** The implementations of a scenario, each to be killed in a case. */
record Recoveries<E extends Record>(EngineSession engine, ScenarioImplementations<E> implementations, Fixture fixture) {

    static Recoveries<?> of(String scenario, Fixture fixture, EngineSession engine) {
        return of(Catalogue.find(scenario), fixture, engine);
    }

    private static <E extends Record> Recoveries<E> of(Scenario<E> scenario, Fixture fixture, EngineSession engine) {
        return new Recoveries<>(engine, ScenarioImplementations.of(scenario), fixture);
    }

    /** One implementation in the case. */
    Recovery of(Api api, Path folder) {
        Parameters parameters =
                implementations.scenario().parameters(fixture.settings().parameters());
        CaseSteps steps = new CaseSteps(fixture);
        for (LegacyJob<E, ?> job : implementations.legacy()) {
            if (job.api() == api) {
                return new LegacyRecovery<>(engine, job, parameters, steps, folder);
            }
        }
        for (MigratedJob<E, ?> job : implementations.migrated()) {
            if (job.api() == api) {
                return new MigratedRecovery<>(engine, job, parameters, steps, folder);
            }
        }
        throw new IllegalArgumentException(
                implementations.scenario().name() + " is not implemented with " + api.optionName());
    }

    /** What a recovered run differs in from what the case expects of an uninterrupted one, but for declared differences. */
    List<Difference> differences(Api api, Snapshot recovered) {
        Reference reference =
                CaseReference.of(implementations.scenario().name(), fixture).withoutRejectsAndLate();
        return new Comparison(reference, RowEquality.EXACT)
                .differences(api.optionName(), recovered).stream()
                        .filter(difference -> !difference.isDeclared())
                        .toList();
    }
}
