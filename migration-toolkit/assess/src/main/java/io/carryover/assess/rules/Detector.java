package io.carryover.assess.rules;

import io.carryover.assess.Rule;

/** Finds a use of the legacy API. */
public interface Detector {

    /** What is known of that use. */
    Rule rule();
}
