package io.carryover.parity.search;

/**
 * One implementation is killed in a case, and started again from its checkpoint.
 *
 * @param api name on the command line
 * @param step from 1; one with records
 * @param point where in the step, such as {@code BEFORE_COMMIT}
 */
public record Kill(String api, int step, String point) {

    Kill inStep(int other) {
        return new Kill(api, other, point);
    }

    @Override
    public String toString() {
        return api + " killed in step " + step + ", " + point;
    }
}
