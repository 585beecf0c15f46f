package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where expectations come from. */
public enum Source {
    /** The expected files that lie in the case. */
    FIXTURE,
    /** A plain single-threaded program written from the rules. */
    MODEL,
    /** What the legacy job of a team wrote. */
    LEGACY;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
