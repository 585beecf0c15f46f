package io.carryover.parity.report;

/** A report, or the place for one, that cannot be used; the message is one line that names it and what to do. */
public final class BadReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadReport(String message) {
        super(message);
    }

    BadReport(String message, Throwable cause) {
        super(message, cause);
    }
}
