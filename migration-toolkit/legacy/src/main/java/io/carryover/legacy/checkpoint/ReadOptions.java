package io.carryover.legacy.checkpoint;

/**
 * How a checkpoint is read.
 *
 * @param allowed the classes that it may hold
 * @param allowOlder whether the newest metadata that can be read will do, if the newest cannot
 */
public record ReadOptions(AllowedClasses allowed, boolean allowOlder) {

    /** For a checkpoint that this program has written itself. */
    public static final ReadOptions TRUSTING = new ReadOptions(AllowedClasses.ANY, false);
}
