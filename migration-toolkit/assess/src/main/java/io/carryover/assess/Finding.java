package io.carryover.assess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A use of the legacy API at a place.
 *
 * @param rule the id of its {@link Rule}
 * @param place where
 * @param what is there, in one sentence, with what is known of it
 * @param replacement what replaces it here; that of the rule, unless the place says more
 * @param differences codes of the register that it meets
 * @param confidence how sure it is that it is there
 * @param effort what it takes to replace it
 * @param reason why it takes that
 * @param pipeline the id of the {@link Pipeline} that it is of; null if it is of none, or of several
 * @param details what is known of it as names and values, such as {@code timeout} and {@code 300000 ms}
 */
public record Finding(
        String rule,
        Place place,
        String what,
        String replacement,
        List<String> differences,
        Confidence confidence,
        Effort effort,
        String reason,
        String pipeline,
        Map<String, String> details) {

    public Finding {
        differences = List.copyOf(differences);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The same, of another pipeline; null for none, or several. */
    public Finding of(String otherPipeline) {
        return new Finding(
                rule, place, what, replacement, differences, confidence, effort, reason, otherPipeline, details);
    }
}
