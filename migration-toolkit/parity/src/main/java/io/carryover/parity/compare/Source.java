package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where expectations come from. */
public enum Source {
    /** The expected files that lie in the case. */
    FIXTURE("the expected files of the fixture"),
    /** A plain single-threaded program written from the rules. */
    MODEL("the sequential model"),
    /** The legacy job's own run: the migrated job must do what it did. */
    LEGACY("the legacy job's own run"),
    /** What a legacy job wrote while the migrated one ran beside it. */
    LEGACY_ROWS("the rows that the legacy job wrote");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    /** As a report says it, behind "compared with". */
    public String words() {
        return words;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
