package io.carryover.assess.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What should be found against what was; what is there twice has to be found twice.
 *
 * @param right found, and there
 * @param missed there, and not found
 * @param wrong found, and not there
 */
record Score(List<Site> right, List<Site> missed, List<Site> wrong) {

    static Score of(List<Site> expected, List<Site> found) {
        List<Site> right = new ArrayList<>();
        List<Site> missed = new ArrayList<>();
        List<Site> wrong = new ArrayList<>(found);
        for (Site site : expected) {
            (wrong.remove(site) ? right : missed).add(site);
        }
        return new Score(right, missed, wrong);
    }

    Score plus(Score other) {
        Score sum = new Score(new ArrayList<>(right), new ArrayList<>(missed), new ArrayList<>(wrong));
        sum.right.addAll(other.right);
        sum.missed.addAll(other.missed);
        sum.wrong.addAll(other.wrong);
        return sum;
    }

    Score only(Predicate<Site> which) {
        return new Score(filtered(right, which), filtered(missed, which), filtered(wrong, which));
    }

    private static List<Site> filtered(List<Site> sites, Predicate<Site> which) {
        return sites.stream().filter(which).toList();
    }

    /** From 0 to 1; 1 if there is nothing to find. */
    double recall() {
        return share(right.size() + missed.size());
    }

    /** From 0 to 1; 1 if nothing was found. */
    double precision() {
        return share(right.size() + wrong.size());
    }

    private double share(int all) {
        return all == 0 ? 1 : (double) right.size() / all;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%3d there, %3d found, recall %5.1f %%, precision %5.1f %%",
                right.size() + missed.size(),
                right.size() + wrong.size(),
                100 * recall(),
                100 * precision());
    }
}
