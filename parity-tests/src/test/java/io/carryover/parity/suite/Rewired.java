package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.structured.MigratedJob;
import java.util.List;

/** A job with another wiring than its own, alone. */
final class Rewired {

    private Rewired() {}

    static <E extends Record, O extends Record> ScenarioImplementations<E> job(
            LegacyJob<E, O> job, LegacyJob.Wiring<E, O> wiring) {
        LegacyJob<E, O> rewired =
                new LegacyJob<>(job.scenario(), job.api(), job.outputType(), job.stateType(), wiring, job.projection());
        return new ScenarioImplementations<>(job.scenario(), List.of(rewired), List.of());
    }

    static <E extends Record, O extends Record> ScenarioImplementations<E> job(
            MigratedJob<E, O> job, MigratedJob.Wiring<E, O> wiring) {
        MigratedJob<E, O> rewired = new MigratedJob<>(
                job.scenario(),
                job.api(),
                job.outputType(),
                job.outputModes(),
                wiring,
                job.projection(),
                job.countsLateRecords());
        return new ScenarioImplementations<>(job.scenario(), List.of(), List.of(rewired));
    }
}
