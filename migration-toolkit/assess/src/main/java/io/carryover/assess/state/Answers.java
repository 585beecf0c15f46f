package io.carryover.assess.state;

import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.state.Facts.Known;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a branch says about the state.
 *
 * @param exists whether there is a state, if that was asked
 * @param isTimingOut whether the key is timing out, if that was asked
 */
record Answers(Known exists, Known isTimingOut) {

    private static final Answers NONE = new Answers(Known.UNKNOWN, Known.UNKNOWN);

    /**
     * The answers that a condition gives.
     *
     * @param asked what the condition may be; several are none
     * @param answer whether it holds
     */
    static Answers to(Set<Expr> asked, boolean answer, MethodFlow method) {
        if (asked.size() != 1) {
            return NONE;
        }
        Expr question = asked.iterator().next();
        Optional<Boolean> isPresent = ValueQuestion.of(question, method).map(present -> present == answer);
        if (isPresent.isPresent()) {
            return new Answers(Known.UNKNOWN, Known.of(!isPresent.get()));
        }
        return question instanceof Expr.Result result && StatePaths.isOfState(result.call())
                ? toState(result.call().name(), Known.of(answer))
                : NONE;
    }

    private static Answers toState(String question, Known answer) {
        return switch (question) {
            case "exists" -> new Answers(answer, Known.UNKNOWN);
            case "isTimingOut" -> new Answers(Known.UNKNOWN, answer);
            default -> NONE;
        };
    }

    /** The facts behind the branch; those that contradict it do not get there. */
    Set<Facts> learned(Set<Facts> facts) {
        return facts.stream()
                .filter(this::isPossible)
                .map(one -> exists == Known.UNKNOWN ? one : one.existing(exists))
                .map(one -> isTimingOut == Known.UNKNOWN ? one : one.timingOut(isTimingOut))
                .collect(Collectors.toSet());
    }

    /** A question that was asked before a change contradicts nothing. */
    private boolean isPossible(Facts facts) {
        boolean isStale = facts.isRemoved() || facts.isUpdated();
        return (isStale || !facts.exists().contradicts(exists))
                && !facts.isTimingOut().contradicts(isTimingOut);
    }
}
