package io.carryover.pair;

/** A class that is to describe a pair and does not; the message is one line that names it and says what to do. */
public final class BadPair extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPair(String className, String problemAndRemedy) {
        super(className + ": " + problemAndRemedy);
    }

    BadPair(String className, String problemAndRemedy, Throwable cause) {
        super(className + ": " + problemAndRemedy, cause);
    }
}
