package io.carryover.parity.report.html;

import io.carryover.parity.compare.Verdict;
import java.util.Collection;

/**
 * The verdicts of one kind in one place of a table.
 *
 * @param verdict the worst of them
 * @param worst how many are as bad as that
 * @param all how many there are
 */
record Cell(Verdict verdict, long worst, long all) {

    static Cell of(Collection<Verdict> verdicts) {
        Verdict worst = Verdict.worst(verdicts);
        return new Cell(worst, verdicts.stream().filter(worst::equals).count(), verdicts.size());
    }

    /** How many are equal, or how many of all are not. */
    String counts() {
        return verdict == Verdict.EQUAL ? Long.toString(all) : worst + " of " + all;
    }
}
