package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The side of the migration that an implementation stands on. */
public enum Side {
    LEGACY,
    MIGRATED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
