package io.carryover.migrated.compare;

import java.util.Locale;

/** One of the two jobs whose rows are compared. */
enum Side {
    LEGACY,
    MIGRATED;

    /** As in a message, and as the option that names its rows. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
