package io.carryover.assess;

import java.util.List;

/**
 * Something that somebody who knows the job has to decide.
 *
 * @param rule the id of the rule that raises it
 * @param question ends with a question mark
 * @param differences codes of the register that explain it
 * @param isBlocking whether nothing can be migrated before
 */
public record Decision(String rule, String question, List<String> differences, boolean isBlocking) {

    public Decision {
        differences = List.copyOf(differences);
    }
}
