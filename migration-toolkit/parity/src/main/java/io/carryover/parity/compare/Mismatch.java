package io.carryover.parity.compare;

import java.util.Arrays;

/** The kinds of mismatch, in the order of a report. */
enum Mismatch {
    MISSING_OUTPUT(Aspect.OUTPUTS, "missing-output", "-", "Expected in that step and not emitted."),
    EXTRA_OUTPUT(Aspect.OUTPUTS, "extra-output", "+", "Emitted in that step and not expected."),
    CHANGED_OUTPUT(Aspect.OUTPUTS, "changed-output", "~", "Written by both jobs with other values."),
    UNSEEN_DECLARATION(
            Aspect.OUTPUTS,
            "unseen-declaration",
            "!",
            "Declared to be written by the legacy job, which did not write it."),
    MISSING_STATE(Aspect.STATE, "missing-state", "-", "Expected at the end and not in the checkpoint."),
    EXTRA_STATE(Aspect.STATE, "extra-state", "+", "In the checkpoint at the end and not expected."),
    CHANGED_STATE(Aspect.STATE, "changed-state", "~", "In the checkpoint at the end with other values than expected."),
    MISSING_REJECT(Aspect.REJECTS, "missing-reject", "-", "Expected in the dead letter and not there."),
    EXTRA_REJECT(Aspect.REJECTS, "extra-reject", "+", "In the dead letter and not expected."),
    LATE_COUNT(Aspect.LATE, "late-count", "~", "Another number of late records in that step than expected.");

    private final Aspect aspect;
    private final String code;
    private final String sign;
    private final String reason;

    Mismatch(Aspect aspect, String code, String sign, String reason) {
        this.aspect = aspect;
        this.code = code;
        this.sign = sign;
        this.reason = reason;
    }

    /** What a difference of that code is found in; a code that is none of these is taken for one of outputs. */
    static Aspect aspectOf(String code) {
        return Arrays.stream(values())
                .filter(mismatch -> mismatch.code.equals(code))
                .findFirst()
                .map(Mismatch::aspect)
                .orElse(Aspect.OUTPUTS);
    }

    Aspect aspect() {
        return aspect;
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
