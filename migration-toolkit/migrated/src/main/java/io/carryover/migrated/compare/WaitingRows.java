package io.carryover.migrated.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Rows of one side that wait for a match, equal ones counted together. */
final class WaitingRows {

    /** Of more rows that all lie within the tolerance of each other, the first go without a match. */
    private static final int MOST = 1000;

    private final BiConsumer<SidedRow, Long> unmatched;
    private final List<Waiting> waiting = new ArrayList<>();

    WaitingRows(BiConsumer<SidedRow, Long> unmatched) {
        this.unmatched = unmatched;
    }

    void add(TolerantRow row) {
        for (Waiting one : waiting) {
            if (one.row.isEqualTo(row)) {
                one.count++;
                return;
            }
        }
        if (waiting.size() == MOST) {
            dismiss(waiting.remove(0));
        }
        waiting.add(new Waiting(row));
    }

    /** Takes away one row that is equal. Returns whether there was one. */
    boolean removeEqual(TolerantRow row) {
        return remove(row::isEqualTo);
    }

    /** Takes away the first row that is the same within the tolerances. Returns whether there was one. */
    boolean removeSame(TolerantRow row) {
        return remove(row::isSameAs);
    }

    void dismissUnlessInReachOf(TolerantRow row) {
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            if (!row.isInReachOf(one.row)) {
                all.remove();
                dismiss(one);
            }
        }
    }

    void dismissAll() {
        waiting.forEach(this::dismiss);
        waiting.clear();
    }

    private boolean remove(Predicate<TolerantRow> fits) {
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            if (fits.test(one.row)) {
                one.count--;
                if (one.count == 0) {
                    all.remove();
                }
                return true;
            }
        }
        return false;
    }

    private void dismiss(Waiting one) {
        unmatched.accept(one.row.row(), one.count);
    }

    private static final class Waiting {

        private final TolerantRow row;
        private long count = 1;

        Waiting(TolerantRow row) {
            this.row = row;
        }
    }
}
