package io.carryover.migrated.compare;

/**
 * A comparable row on its way to its equals.
 *
 * @param key1 half of a hash of the key that is wide enough to stand for it
 * @param key2 the other half
 * @param origin ordinal of its {@link Origin}
 * @param exact as in {@link ComparableRow}, like the others
 */
public record SidedRow(long key1, long key2, int origin, String exact, Double first, String tolerant) {

    boolean hasKeyOf(SidedRow other) {
        return key1 == other.key1 && key2 == other.key2;
    }

    Origin from() {
        return Origin.values()[origin];
    }
}
