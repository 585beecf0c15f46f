package io.carryover.assess;

/** What it takes to replace something; no measure of time. */
public enum Effort {
    /** Nothing to write: it goes away, or a setting takes its place. */
    NONE,
    /** Another call says the same. */
    REWRITE,
    /** Code has to be written or moved, by a recipe. */
    RESTRUCTURE,
    /** Somebody who knows what the job is for has to decide first. */
    REDESIGN
}
