package io.carryover.migrated.compare;

/**
 * A row in a form in which equal rows are equal texts.
 *
 * @param key the key columns
 * @param exact the row, with a place holder for each value that may differ within a tolerance
 * @param tolerant these values with their columns, in the order of the place holders; an empty array if there are none
 * @param first the first number in them, by which rows are sorted; null if they do not begin with one
 * @param position where the row stands by the align column or by batch; null if it has no such value
 * @param marks what was seen in it, see {@link Marks}
 */
public record ComparableRow(String key, String exact, String tolerant, Double first, Long position, long marks) {}
