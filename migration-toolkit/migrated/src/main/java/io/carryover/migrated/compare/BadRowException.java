package io.carryover.migrated.compare;

/** A row that cannot be compared; thrown where it is read, which is not where it is known what file it is from. */
final class BadRowException extends RuntimeException {

    private static final int LONGEST = 100;

    private final String row;

    /** @param problem what follows when the row is named */
    BadRowException(String row, String problem) {
        super(problem);
        this.row = row;
    }

    String row() {
        return row;
    }

    String beginning() {
        return row.length() <= LONGEST ? row : row.substring(0, LONGEST) + "...";
    }
}
