package io.carryover.bench.report.html;

import io.carryover.bench.report.Ratio;

/** What came of an aim. */
enum Outcome {
    MET("met", "✓", "equal"),
    MISSED("missed", "✕", "different"),
    NOT_MEASURED("not measured", "?", "declared"),
    /** A ratio that is told, and no more. */
    NO_AIM("no aim", "", "none");

    private final String word;
    private final String symbol;
    private final String tone;

    Outcome(String word, String symbol, String tone) {
        this.word = word;
        this.symbol = symbol;
        this.tone = tone;
    }

    static Outcome of(Ratio ratio) {
        if (ratio.aim() == null) {
            return NO_AIM;
        }
        return ratio.isMet() == null ? NOT_MEASURED : ratio.isMet() ? MET : MISSED;
    }

    String word() {
        return word;
    }

    String symbol() {
        return symbol;
    }

    /** The class that gives it its colour. */
    String tone() {
        return tone;
    }
}
