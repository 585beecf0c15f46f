package io.carryover.migrated.compare;

/** What went wrong, without the layers around it. */
final class RootCause {

    private RootCause() {}

    /** One line: the class of the innermost cause and the beginning of its message. */
    static String line(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = String.valueOf(innermost.getMessage());
        return innermost.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("");
    }
}
