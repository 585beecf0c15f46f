package io.carryover.scenarios.options;

/** What went wrong, without the layers around it. */
public final class RootCause {

    private RootCause() {}

    /** One line: the class of the innermost cause and the beginning of its message. */
    public static String line(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String name = innermost.getClass().getSimpleName();
        return innermost.getMessage() == null
                ? name
                : name + ": " + innermost.getMessage().lines().findFirst().orElse("");
    }
}
