package io.carryover.harness;

/** Where in a step a job is killed. */
public enum KillPoint {
    /** The step has been computed, nothing has been put out. */
    BEFORE_OUTPUT("before output"),
    /** The output is out, the engine does not know it yet. */
    BEFORE_COMMIT("between output and commit"),
    /** The engine has noted the step as done. */
    AFTER_COMMIT("after commit");

    private final String words;

    KillPoint(String words) {
        this.words = words;
    }

    /** As a report says it, behind "killed in step 3". */
    public String words() {
        return words;
    }
}
