package io.carryover.pair;

/** A description of a pair that cannot be used; the message is one line that says what is wrong and what to do. */
public final class BadPair extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadPair(String problemAndRemedy) {
        super(problemAndRemedy);
    }

    BadPair(String className, String problemAndRemedy) {
        super(className + ": " + problemAndRemedy);
    }

    BadPair(String className, String problemAndRemedy, Throwable cause) {
        super(className + ": " + problemAndRemedy, cause);
    }
}
