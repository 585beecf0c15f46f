package io.carryover.migrated.compare;

/**
 * Matches rows that are equal but for their tolerant values, as they come sorted by the first of these. A row waits for a match
 * only as long as one may come, so that few wait at a time.
 */
final class Sweep {

    private final Tolerances tolerances;
    private final Tally tally;
    private final WaitingRows expected;
    private final WaitingRows actual;

    /** @param leftovers takes what finds no match */
    Sweep(Tolerances tolerances, Tally tally, Leftovers leftovers) {
        this.tolerances = tolerances;
        this.tally = tally;
        expected = new WaitingRows(leftovers::expected);
        actual = new WaitingRows(leftovers::actual);
    }

    void take(SidedRow sided) {
        TolerantRow row = TolerantRow.of(sided, tolerances);
        expected.dismissUnlessInReachOf(row);
        actual.dismissUnlessInReachOf(row);
        switch (sided.from()) {
            case LEGACY, INSTEAD -> match(row, actual, expected);
            case MIGRATED -> match(row, expected, actual);
            case LEFT_OUT -> leaveOut(sided, row);
        }
    }

    /** No more row comes that is equal but for tolerant values. */
    void end() {
        expected.dismissAll();
        actual.dismissAll();
    }

    private static void match(TolerantRow row, WaitingRows others, WaitingRows own) {
        if (!others.removeEqual(row) && !others.removeSame(row)) {
            own.add(row);
        }
    }

    private void leaveOut(SidedRow sided, TolerantRow row) {
        if (!expected.removeEqual(row)) {
            tally.notSeen(sided);
        }
    }
}
