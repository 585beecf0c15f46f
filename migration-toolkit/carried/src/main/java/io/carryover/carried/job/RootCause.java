package io.carryover.carried.job;

/** What went wrong, without the layers around it. */
public final class RootCause {

    private RootCause() {}

    /** One line: the class of the innermost cause and the beginning of its message. */
    public static String line(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = String.valueOf(innermost.getMessage());
        return innermost.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("");
    }
}
