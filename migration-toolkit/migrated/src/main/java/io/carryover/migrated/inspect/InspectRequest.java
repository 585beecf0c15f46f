package io.carryover.migrated.inspect;

/**
 * What is to be looked at.
 *
 * @param checkpoint folder, as a path or URI
 */
public record InspectRequest(String checkpoint) {}
