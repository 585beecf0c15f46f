package io.carryover.parity.search;

import io.carryover.harness.Kill;

/**
 * One implementation is killed in a case, and started again from its checkpoint.
 *
 * @param api name on the command line
 */
public record KilledApi(String api, Kill kill) {

    KilledApi inStep(int other) {
        return new KilledApi(api, new Kill(other, kill.point()));
    }

    @Override
    public String toString() {
        return api + " " + kill;
    }
}
