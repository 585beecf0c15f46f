package io.carryover.assess.report;

import io.carryover.assess.Effort;
import java.util.List;

/**
 * What takes the same effort.
 *
 * @param rules those of which something was found
 */
record Tier(Effort effort, List<RuleTally> rules) {

    Chip chip() {
        return Chip.of(effort);
    }

    int places() {
        return rules.stream().mapToInt(RuleTally::places).sum();
    }

    String meaning() {
        return switch (effort) {
            case NONE -> "It goes away, or a setting takes its place.";
            case REWRITE -> "Another call says the same.";
            case RESTRUCTURE -> "Code has to be written or moved, by a recipe.";
            case REDESIGN -> "Somebody who knows what the job is for has to decide first.";
        };
    }

    /**
     * A rule and why it takes what it takes.
     *
     * @param places at how many it was found
     */
    record RuleTally(String title, String reason, int places) {}
}
