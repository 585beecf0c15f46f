package io.carryover.assess;

import java.util.List;

/**
 * The function that a stateful operation calls.
 *
 * @param className where its code is, a binary name
 * @param method the method as the class file names it, {@code lambda$main$0} included
 * @param descriptor of that method, {@code (Ljava/lang/String;)V}
 * @param isStatic whether it needs no object; then captured values come before its arguments
 * @param form how the source wrote it
 * @param calls which of {@code exists}, {@code get}, {@code getOption}, {@code update}, {@code remove}, {@code isTimingOut}
 *     it calls, itself or through methods of the input; sorted
 * @param callsOfHelpers the methods of the input that it hands the state to
 */
public record StateFunction(
        String className,
        String method,
        String descriptor,
        boolean isStatic,
        Form form,
        List<String> calls,
        List<String> callsOfHelpers) {

    public StateFunction {
        calls = List.copyOf(calls);
        callsOfHelpers = List.copyOf(callsOfHelpers);
    }

    /** How a function is written. */
    public enum Form {
        LAMBDA,
        METHOD_REFERENCE,
        CLASS,
        SCALA_CLOSURE
    }
}
