package io.carryover.structured;

import java.util.stream.Stream;

/** What went wrong, without the layers around it. */
final class RootCause {

    private RootCause() {}

    /** One line: the class and the beginning of the message of the innermost cause. */
    static String line(Throwable failure) {
        Throwable root = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
        String message = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }
}
