package io.carryover.parity.models;

import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;

/** What a scenario's rules say that an implementation does with a fixture; shares no code with any implementation. */
public interface SequentialModel {

    /**
     * Runs steps of the fixture with the fixture's parameters over the scenario's defaults.
     *
     * @throws IllegalArgumentException if a parameter's value cannot be read; the message names it
     */
    Snapshot run(Fixture fixture, Course course);

    /** Runs every step, idle ones included. */
    default Snapshot run(Fixture fixture) {
        return run(fixture, Course.all(fixture));
    }
}
