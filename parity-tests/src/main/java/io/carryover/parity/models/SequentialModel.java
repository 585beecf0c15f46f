package io.carryover.parity.models;

import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import java.util.List;
import java.util.stream.IntStream;

/** What a scenario's rules say that an implementation does with a fixture; shares no code with any implementation. */
public interface SequentialModel {

    /**
     * Runs steps of the fixture with the fixture's parameters over the scenario's defaults.
     *
     * @param steps those that run, in order, from 1; one that is left out has no records
     * @throws IllegalArgumentException if a parameter's value cannot be read; the message names it
     */
    Snapshot run(Fixture fixture, List<Integer> steps);

    /** Runs every step, idle ones included. */
    default Snapshot run(Fixture fixture) {
        return run(fixture, IntStream.rangeClosed(1, fixture.steps()).boxed().toList());
    }
}
