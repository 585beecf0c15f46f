package io.carryover.parity.report;

import io.carryover.parity.compare.Verdict;
import java.util.Collection;

/**
 * Several verdicts in one.
 *
 * @param verdict the worst of them
 * @param worst how many are as bad as that
 * @param all how many there are
 */
public record Tally(Verdict verdict, long worst, long all) {

    public static Tally of(Collection<Verdict> verdicts) {
        Verdict worst = Verdict.worst(verdicts);
        return new Tally(worst, verdicts.stream().filter(worst::equals).count(), verdicts.size());
    }

    /** How many there are, and where not all are equal, how many of them are as bad as the worst. */
    public String counts() {
        return verdict == Verdict.EQUAL ? Long.toString(all) : worst + " of " + all;
    }
}
