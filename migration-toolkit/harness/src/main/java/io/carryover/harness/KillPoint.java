package io.carryover.harness;

/** Where in a step a job is killed. */
public enum KillPoint {
    /** The step has been computed, nothing has been put out. */
    BEFORE_OUTPUT,
    /** The output is out, the engine does not know it yet. */
    BEFORE_COMMIT,
    /** The engine has noted the step as done. */
    AFTER_COMMIT
}
