package io.carryover.migrated.compare;

/**
 * A row that differs. Rows and keys are JSON objects, with long values cut.
 *
 * @param key the key columns; null where the row has none
 * @param expected what the legacy job wrote, or was declared instead; null in an extra row
 * @param actual what the migrated job wrote; null in a missing row
 */
public record Example(String key, String expected, String actual) {}
