package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.structured.MigratedJob;
import java.util.List;
import java.util.Set;

/**
 * An implementation that breaks a rule on purpose.
 *
 * @param what the broken rule, in a few words
 * @param broken the implementation, alone
 * @param caseName the case that has to notice
 * @param codes the differences that it has to be noticed by
 */
record PlantedFault(String what, ScenarioImplementations<?> broken, String caseName, Set<String> codes) {

    /** A job of the legacy side with another wiring. */
    static <E extends Record, O extends Record> ScenarioImplementations<E> rewired(
            LegacyJob<E, O> job, LegacyJob.Wiring<E, O> wiring) {
        LegacyJob<E, O> broken =
                new LegacyJob<>(job.scenario(), job.api(), job.outputType(), job.stateType(), wiring, job.projection());
        return new ScenarioImplementations<>(job.scenario(), List.of(broken), List.of());
    }

    /** A job of the migrated side with another wiring. */
    static <E extends Record, O extends Record> ScenarioImplementations<E> rewired(
            MigratedJob<E, O> job, MigratedJob.Wiring<E, O> wiring) {
        MigratedJob<E, O> broken = new MigratedJob<>(
                job.scenario(), job.api(), job.outputType(), job.outputMode(), wiring, job.projection());
        return new ScenarioImplementations<>(job.scenario(), List.of(), List.of(broken));
    }

    @Override
    public String toString() {
        return broken.apis() + " of " + broken.scenario().name() + ": " + what;
    }
}
