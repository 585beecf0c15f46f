package io.carryover.cli;

import io.carryover.parity.compare.Verdict;
import picocli.CommandLine.ExitCode;

/** What a process ends with, beyond picocli's own. */
final class ExitCodes {

    /** Implementations differ from what is expected of them. */
    static final int MISMATCH = 3;

    /** What was to be read is unsafe, broken, or being written. */
    static final int REFUSED = 4;

    /** Records that are to be read are gone. */
    static final int GAP = 5;

    private ExitCodes() {}

    static int of(Verdict verdict) {
        return verdict == Verdict.DIFFERENT ? MISMATCH : ExitCode.OK;
    }
}
