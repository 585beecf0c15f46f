package io.carryover.legacy.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** A lambda is written as the class that it stands in and its number there. The compiler gives that class a method that finds it again. */
final class LostLambda {

    private static final String FINDER = "$deserializeLambda$";

    private LostLambda() {}

    /** The class that did not find a lambda; empty if that is not what has failed. */
    static Optional<String> classOf(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            Optional<String> found = one instanceof NoSuchMethodException missing ? owner(missing) : finder(one);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Its message is {@code com.acme.Job.$deserializeLambda$(...)}. */
    private static Optional<String> owner(NoSuchMethodException missing) {
        String message = String.valueOf(missing.getMessage());
        int end = message.indexOf("." + FINDER + "(");
        return end < 0 ? Optional.empty() : Optional.of(message.substring(0, end));
    }

    private static Optional<String> finder(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(2) // in Scala's the search is a call further down
                .filter(frame -> frame.getMethodName().equals(FINDER))
                .map(StackTraceElement::getClassName)
                .findFirst();
    }
}
