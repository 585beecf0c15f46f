package io.carryover.migrated.compare;

/** Which rows of a key are compared. */
public enum View {
    /** All, as a multiset. */
    ALL,
    /**
     * The newest: those with the largest value of the align column, and without one those of the latest batch. Where several
     * rows share that place, all of them; a row without a value is older than any other.
     */
    LATEST
}
