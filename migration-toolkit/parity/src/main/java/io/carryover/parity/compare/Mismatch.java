package io.carryover.parity.compare;

/** The kinds of mismatch, in the order of a report. */
enum Mismatch {
    MISSING_OUTPUT("missing-output", "-", "expected in that step and not emitted"),
    EXTRA_OUTPUT("extra-output", "+", "emitted in that step and not expected"),
    MISSING_STATE("missing-state", "-", "expected at the end and not in the checkpoint"),
    EXTRA_STATE("extra-state", "+", "in the checkpoint at the end and not expected"),
    CHANGED_STATE("changed-state", "~", "in the checkpoint at the end with other values than expected"),
    MISSING_REJECT("missing-reject", "-", "expected in the dead letter and not there"),
    EXTRA_REJECT("extra-reject", "+", "in the dead letter and not expected"),
    LATE_COUNT("late-count", "~", "another number of late records in that step than expected");

    private final String code;
    private final String sign;
    private final String reason;

    Mismatch(String code, String sign, String reason) {
        this.code = code;
        this.sign = sign;
        this.reason = reason;
    }

    String code() {
        return code;
    }

    String sign() {
        return sign;
    }

    String reason() {
        return reason;
    }
}
