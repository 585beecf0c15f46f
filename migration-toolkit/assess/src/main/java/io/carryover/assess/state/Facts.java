package io.carryover.assess.state;

/**
 * What is known of the state at a place in the code, on one of the paths that lead there.
 *
 * @param isTimingOut whether the key is timing out in this call; with a timeout, such a call is the one without a value
 * @param isRemoved whether the state was removed before
 * @param isUpdated whether it was updated before
 * @param isMutated whether the object in it was changed, and not handed to {@code update} since
 */
record Facts(Known exists, Known isTimingOut, boolean isRemoved, boolean isUpdated, boolean isMutated) {

    static final Facts AT_THE_START = new Facts(Known.UNKNOWN, Known.UNKNOWN, false, false, false);

    /** Whether something holds. */
    enum Known {
        UNKNOWN,
        YES,
        NO;

        static Known of(boolean holds) {
            return holds ? YES : NO;
        }

        boolean contradicts(Known other) {
            return this != UNKNOWN && other != UNKNOWN && this != other;
        }
    }

    Facts updated() {
        return new Facts(Known.YES, isTimingOut, false, true, false);
    }

    Facts removed() {
        return new Facts(Known.NO, isTimingOut, true, isUpdated, false);
    }

    Facts mutated() {
        return new Facts(exists, isTimingOut, isRemoved, isUpdated, true);
    }

    /** After a change through a reference whose moment is not known. */
    Facts changedSomewhere() {
        return new Facts(Known.UNKNOWN, isTimingOut, isRemoved, isUpdated, false);
    }

    /** A question asked before the state was changed says nothing about it afterwards. */
    Facts existing(Known answer) {
        return isRemoved || isUpdated ? this : new Facts(answer, isTimingOut, false, false, isMutated);
    }

    Facts timingOut(Known answer) {
        return new Facts(exists, answer, isRemoved, isUpdated, isMutated);
    }

    /** A state that times out is there. */
    boolean isThere() {
        return exists == Known.YES || isTimingOut == Known.YES;
    }
}
