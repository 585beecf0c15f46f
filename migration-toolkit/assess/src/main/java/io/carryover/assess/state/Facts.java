package io.carryover.assess.state;

import io.carryover.assess.StateSituation;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the state at a place in the code, on one of the paths that lead there.
 *
 * @param isTimingOut whether the key is timing out in this call; with a timeout, such a call is the one without a value
 * @param isRemoved whether the state was removed before
 * @param isUpdated whether it was updated before
 * @param isMutated whether the object in it was changed, and not handed to {@code update} since
 * @param flags what some variables of the method hold, by number: Scala keeps in them which pattern has matched
 */
record Facts(
        Known exists,
        Known isTimingOut,
        boolean isRemoved,
        boolean isUpdated,
        boolean isMutated,
        Map<Integer, Boolean> flags) {

    static final Facts AT_THE_START = new Facts(Known.UNKNOWN, Known.UNKNOWN, false, false, false, Map.of());

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
        return new Facts(Known.YES, isTimingOut, false, true, false, flags);
    }

    Facts removed() {
        return new Facts(Known.NO, isTimingOut, true, isUpdated, false, flags);
    }

    Facts mutated() {
        return new Facts(exists, isTimingOut, isRemoved, isUpdated, true, flags);
    }

    /** After a change through a reference whose moment is not known. */
    Facts changedSomewhere() {
        return new Facts(Known.UNKNOWN, isTimingOut, isRemoved, isUpdated, false, flags);
    }

    /** A question asked before the state was changed says nothing about it afterwards. */
    Facts existing(Known answer) {
        return isRemoved || isUpdated ? this : new Facts(answer, isTimingOut, false, false, isMutated, flags);
    }

    Facts timingOut(Known answer) {
        return new Facts(exists, answer, isRemoved, isUpdated, isMutated, flags);
    }

    /** A state that times out is there. */
    boolean isThere() {
        return exists == Known.YES || isTimingOut == Known.YES;
    }

    /** What is known of the state here, in one word. */
    StateSituation situation() {
        if (isTimingOut == Known.YES) {
            return StateSituation.AT_THE_TIMEOUT;
        }
        if (isRemoved) {
            return StateSituation.BEHIND_REMOVE;
        }
        return switch (exists) {
            case YES -> StateSituation.WITH_STATE;
            case NO -> StateSituation.WITHOUT_STATE;
            case UNKNOWN -> StateSituation.WHATEVER;
        };
    }

    Facts flag(int variable, boolean value) {
        Map<Integer, Boolean> more = new HashMap<>(flags);
        more.put(variable, value);
        return new Facts(exists, isTimingOut, isRemoved, isUpdated, isMutated, Map.copyOf(more));
    }

    /** Whether a variable may hold a value. */
    boolean allows(int variable, boolean value) {
        return flags.getOrDefault(variable, value) == value;
    }

    /** The same in another method, which has other variables. */
    Facts withFlags(Map<Integer, Boolean> others) {
        return new Facts(exists, isTimingOut, isRemoved, isUpdated, isMutated, others);
    }
}
