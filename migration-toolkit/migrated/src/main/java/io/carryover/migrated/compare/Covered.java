package io.carryover.migrated.compare;

/**
 * The first and the last position of a side.
 *
 * @param marks whether they are numbers or times, see {@link Marks}
 */
record Covered(long first, long last, long marks) {

    String text() {
        return end(first) + " to " + end(last);
    }

    private String end(long position) {
        return new RangeEnd(position, marks).text();
    }
}
