package io.carryover.scenarios.input;

import java.io.Serializable;

/**
 * A record that is no event of its scenario: what the dead letter holds.
 *
 * @param position where it comes from
 * @param reason what is wrong with it
 * @param value its text; null if it has none or is over the size limit
 */
public record Rejected(SourcePosition position, String reason, String value) implements Serializable {}
