package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The outcome of a comparison, the better before the worse. */
public enum Verdict {
    EQUAL("✓"),
    /** Different only as declared beforehand, and exactly so. */
    DECLARED("≈"),
    DIFFERENT("✕");

    private final String symbol;

    Verdict(String symbol) {
        this.symbol = symbol;
    }

    public static Verdict of(List<Difference> differences) {
        return worst(differences.stream()
                .map(difference -> difference.isDeclared() ? DECLARED : DIFFERENT)
                .toList());
    }

    /** Equal if there is none. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.isEmpty() ? EQUAL : Collections.max(verdicts);
    }

    /** For where there is little room; never without the word or a legend nearby. */
    public String symbol() {
        return symbol;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
