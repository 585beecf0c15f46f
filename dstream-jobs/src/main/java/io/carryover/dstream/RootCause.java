package io.carryover.dstream;

/** The innermost cause of a failure in one line. */
final class RootCause {

    private RootCause() {}

    static String line(Throwable failure) {
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
