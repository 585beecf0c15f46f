package io.carryover.migrated.compare;

/** Where a row comes from; equal rows are matched in this order. */
enum Origin {
    /** Written by the legacy job. */
    LEGACY,
    /** Declared: the legacy job writes it, and the migrated one does not. */
    LEFT_OUT,
    /** Declared: the migrated job writes it, and the legacy one does not. */
    INSTEAD,
    /** Written by the migrated job. */
    MIGRATED;

    static Origin of(Side side) {
        return side == Side.LEGACY ? LEGACY : MIGRATED;
    }
}
