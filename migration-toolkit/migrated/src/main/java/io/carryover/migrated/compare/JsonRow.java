package io.carryover.migrated.compare;

/**
 * A row as it was read.
 *
 * @param value a JSON object
 * @param partitions a JSON object with the columns that stand in the path of its file; null if none does
 * @param batch of its file; null if that lies in none
 */
public record JsonRow(String value, String partitions, Long batch) {}
