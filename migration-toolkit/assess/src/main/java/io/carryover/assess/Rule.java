package io.carryover.assess;

import java.util.List;

/**
 * What is known of a use of the legacy API, wherever it is found.
 *
 * @param id stable, such as {@code map-with-state}
 * @param title what it is, in a few words
 * @param replacement what replaces it, and where there is a choice, which and why; one paragraph, code between backticks
 * @param differences codes of the register that a migration meets, such as {@code D05}
 * @param effort what it takes
 * @param reason why it takes that
 * @param guide the heading of the migration guide that goes through it, as an anchor such as {@code windows}
 * @param example code in which it is found
 */
public record Rule(
        String id,
        String title,
        String replacement,
        List<String> differences,
        Effort effort,
        String reason,
        String guide,
        String example) {

    public Rule {
        differences = List.copyOf(differences);
    }
}
