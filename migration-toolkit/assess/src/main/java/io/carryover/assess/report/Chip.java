package io.carryover.assess.report;

import io.carryover.assess.Effort;
import io.carryover.assess.Verdict;

/**
 * A judgement in a word, as it is shown.
 *
 * @param tone the class of its colours
 */
record Chip(String word, String symbol, String tone) {

    static Chip of(Verdict verdict) {
        return switch (verdict) {
            case MECHANICAL -> new Chip("mechanical", "\u2713", "equal");
            case NEEDS_DECISIONS -> new Chip("needs decisions", "?", "declared");
            case BLOCKED -> new Chip("blocked", "\u2715", "different");
        };
    }

    static Chip of(Effort effort) {
        return switch (effort) {
            case NONE -> new Chip("nothing to write", "\u2713", "equal");
            case REWRITE -> new Chip("rewrite", "\u2713", "equal");
            case RESTRUCTURE -> new Chip("restructure", "\u2248", "declared");
            case REDESIGN -> new Chip("redesign", "?", "different");
        };
    }
}
