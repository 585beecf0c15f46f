package io.carryover.carried;

/** How the state as of a cut came about. */
public enum CutKind {
    /** The newest batch at which every state stream has its state on disk. */
    STATE_ON_DISK,
    /** Computed from the newest state on disk and the recorded input behind it. */
    ROLLED_FORWARD,
    /** Of an older checkpoint than the newest, which cannot be read. */
    OLDER_CHECKPOINT,
    /** Written by the job itself when it was stopped. */
    AT_STOP,
    /** The last committed batch of a migrated job. */
    COMMITTED
}
